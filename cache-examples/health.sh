#!/usr/bin/env bash
# Checks whether the tile server responds, without tools that a minimal system lacks.
# 200: it is healthy. 401: it is healthy, and requires a random token that only its log shows.
set -euo pipefail
port="${TILES_PORT:-5000}"
exec 3<> "/dev/tcp/127.0.0.1/$port"
printf 'GET /api/cache/health HTTP/1.1\r\nHost: localhost:%s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n' \
  "$port" "${TILES_TOKEN:-}" >&3
read -r -t 4 status <&3
[[ "$status" == 'HTTP/1.1 200'* || "$status" == 'HTTP/1.1 401'* ]]
