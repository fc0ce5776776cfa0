"""What the API answers with, as types; the document at /api/openapi.json is made from these."""

from web.objects.articles import OneEntity, Similar, WholeArticle
from web.objects.parts import Problem
from web.objects.places import Concordance
from web.objects.results import ExportManifest, Results, State, Suggested, WholeFacet

__all__ = [
    "Concordance",
    "ExportManifest",
    "OneEntity",
    "Problem",
    "Results",
    "Similar",
    "State",
    "Suggested",
    "WholeArticle",
    "WholeFacet",
]
