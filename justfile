# Recipes for a checkout with the test extra installed: pip install -e '.[test]'

# the fast tests
test:
    python -m pytest

# style and errors
lint:
    ruff check .
    ruff format --check .

# types, seen through links that stand for the namespace package
types: links
    mypy

links:
    mkdir -p .types/comity
    for folder in ontology graph loaders queries analysis viz serve cli examples; do ln -sfn ../../$folder .types/comity/$folder; done

# imports go down only
layers:
    lint-imports

# the page in a real browser
browser:
    COMITY_BROWSER=required python -m pytest -m browser

# what is slow: every test, and the front-end code under TypeScript's eyes
full: lint types layers
    python -m pytest -m "slow or not slow"
    npx --yes -p typescript tsc --checkJs --noEmit --target es2022 --lib dom,dom.iterable,es2023 --allowJs --strict viz/assets/*.js viz/assets/*.d.ts
    npx --yes -p typescript tsc --checkJs --noEmit --target es2022 --module es2022 --moduleResolution bundler --lib dom,dom.iterable,es2023 --allowJs --strict serve/static/*.js

# print what follows from the ontology
generate:
    python -m comity.ontology.printing ontology

# renew the README's transcripts out of a real build
transcripts:
    python tests/docs/transcripts.py
