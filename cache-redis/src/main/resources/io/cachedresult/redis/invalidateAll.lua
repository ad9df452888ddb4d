-- Starts a new generation: all results and leases of the old one are invalid.
-- KEYS: the generation
-- ARGV: the new generation
if redis.pcall('SET', KEYS[1], ARGV[1]).err then
  -- Redis is full. Without a generation, no result is valid.
  redis.call('DEL', KEYS[1])
end
return 1
