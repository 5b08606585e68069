#!/usr/bin/env bash
# Install auditor from the action's own checkout into an environment of its own; tell where as output "home".
set -euo pipefail
home="${RUNNER_TEMP:?}/auditor-environment"
if ! "$AUDITOR_PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "::error title=auditor::The action needs Python 3.11 or newer; name one in the input \"python\", or run actions/setup-python before it."
  exit 2
fi
# A copy: building in place would write into a checkout that other jobs may share.
sources="$(mktemp -d "$RUNNER_TEMP/auditor-sources.XXXXXX")"
cp -R "$AUDITOR_ACTION"/{auditor,rules,reports,README.md,setup.cfg,pyproject.toml} "$sources/"
"$AUDITOR_PYTHON" -m venv "$home"
"$home/bin/python" -m pip install --quiet --disable-pip-version-check "$sources"
rm -rf "$sources"
echo "home=$home" >> "$GITHUB_OUTPUT"
