-- Stores a result, and revokes its lease.
-- KEYS: the generation, the result, the lease
-- ARGV: a new generation, the result, the milliseconds after which it expires,
-- the milliseconds that a generation lasts at least
local generation = redis.call('GET', KEYS[1])
if not generation or #generation ~= 16 then
  generation = ARGV[1]
  redis.pcall('SET', KEYS[1], generation)
end
local stored = redis.pcall('SET', KEYS[2], generation .. ARGV[2], 'PX', ARGV[3])
redis.call('DEL', KEYS[3])
if stored.err then
  -- Redis is full: at least the old result is removed, and all processes are notified.
  redis.call('DEL', KEYS[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
return 1
