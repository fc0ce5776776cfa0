"""An application to the OpenAPI 3.1 description of its API, from its routes and what their views say of themselves."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import Any, Final

from flask import Flask
from werkzeug.routing import Rule

from web.asked import GENERATION
from web.description import Parameter
from web.objects import Problem
from web.operations import Described, Operation
from web.schemas import JSON, Schemas

_PROBLEM: Final = "#/components/responses/Problem"


def document(app: Flask, root: str = "") -> JSON:
    """Return the description; `root` is the path that the application is under."""
    schemas = Schemas()
    problem = {"description": "An error.", "content": {"application/problem+json": {"schema": schemas.of(Problem)}}}
    paths = {
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule): {"get": _operation(view, rule, schemas)}
        for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule)
        if isinstance(view := app.view_functions[rule.endpoint], Described)
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Glaneur",
            "version": version("glaneur"),
            "summary": "A search engine for archives of articles.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": root or "/"}],
        "paths": paths,
        "components": {"schemas": schemas.components, "responses": {"Problem": problem}},
    }


def _operation(view: Described, rule: Rule, schemas: Schemas) -> JSON:
    said = view.operation
    known = ("400", "404") if said.path or GENERATION in said.parameters else ("400",)
    return {
        "operationId": rule.endpoint.rpartition(".")[2],
        "summary": (view.__doc__ or "").strip(),
        "parameters": [
            *(_parameter(each, "path") for each in said.path),
            *(_parameter(each, "query") for each in said.parameters),
        ],
        "responses": {
            "200": {"description": "What was asked for.", "content": _content(said, schemas)},
            "304": {"description": "Nothing has changed since the `ETag` that was sent in `If-None-Match`."},
            **{status: {"$ref": _PROBLEM} for status in (*known, "500", "503", "default")},
        },
    }


def _content(said: Operation, schemas: Schemas) -> JSON:
    content: JSON = {}
    if said.answer is not None:
        content["application/json"] = {
            "schema": said.answer if isinstance(said.answer, dict) else schemas.of(said.answer)
        }
    return content | {media: {} for media in said.files}


def _parameter(parameter: Parameter, place: str) -> JSON:
    schema: dict[str, Any] = dict(parameter.schema())
    described: JSON = {"name": parameter.name, "in": place, "description": parameter.about, "required": place == "path"}
    if place == "path" and schema == {"type": "string"}:
        schema["minLength"] = 1
    return described | {"schema": {"type": "array", "items": schema} if parameter.many else schema}
