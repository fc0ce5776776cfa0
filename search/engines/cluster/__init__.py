"""An index on a cluster of OpenSearch nodes, part by part; `search.engines.opensearch` puts them together."""
