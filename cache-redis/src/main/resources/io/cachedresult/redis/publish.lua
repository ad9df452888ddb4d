-- Stores a result, if the caller still has the lease.
-- KEYS: the generation, the result, the lease
-- ARGV: the lease, the result, the milliseconds after which it expires
-- Returns 1 if the result was stored, or 0.
if redis.call('GET', KEYS[3]) ~= ARGV[1] or redis.call('GET', KEYS[1]) ~= string.sub(ARGV[1], 1, 16) then
  return 0
end
local stored = redis.pcall('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
redis.call('DEL', KEYS[3])
return stored.err and stored or 1
