#!/usr/bin/env bash
# Whether the tile server answers; with what a bare system has.
# 200: it is well. 401: it is well and asks for a token that was drawn, which only its log knows.
set -euo pipefail
port="${TILES_PORT:-5000}"
exec 3<> "/dev/tcp/127.0.0.1/$port"
printf 'GET /api/cache/health HTTP/1.1\r\nHost: localhost:%s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n' \
  "$port" "${TILES_TOKEN:-}" >&3
read -r -t 4 status <&3
[[ "$status" == 'HTTP/1.1 200'* || "$status" == 'HTTP/1.1 401'* ]]
