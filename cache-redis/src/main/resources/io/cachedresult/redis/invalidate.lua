-- Removes a result, revokes its lease, and notifies all processes.
-- KEYS: the generation, the result, the lease
-- ARGV: the milliseconds that a generation lasts at least
-- A process may cache a result that Redis does not have. Deleting a missing key notifies
-- nobody, so a value is stored first.
local stored = redis.pcall('SET', KEYS[2], '')
redis.call('DEL', KEYS[2], KEYS[3])
if stored.err then
  -- Redis is full. This works even then, and notifies all that any result may be invalid.
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return 1
