#!/bin/sh
# Make sure that there is a Chromium for the browser tests; where it can't be installed, they say so themselves.
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if ! command -v apt-get >/dev/null 2>&1; then
    echo "no Chromium found and no apt-get to install it with: install Chromium for the browser tests" >&2
    exit 0
fi
sudo=""
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "no Chromium: run as root, apt-get install chromium" >&2; exit 0; }
    sudo=sudo
fi
echo "installing Chromium for the browser tests" >&2
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium fonts-dejavu fonts-noto-core >/dev/null
