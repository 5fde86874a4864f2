"""The service: SPARQL, the catalogue and the things over HTTP, each query in a process that can be killed."""
