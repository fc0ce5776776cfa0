"""The engines that tests are asked of; what needs the cluster is marked, and skipped where there is none."""

import pytest

from search.engines import EMBEDDED

EACH = [*EMBEDDED, pytest.param("opensearch", marks=pytest.mark.cluster)]
