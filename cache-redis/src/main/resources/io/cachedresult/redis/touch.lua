-- Notifies all processes that any result may be invalid, and keeps the results.
-- KEYS: the generation
-- ARGV: the milliseconds that a generation lasts at least
if redis.call('PEXPIRE', KEYS[1], ARGV[1]) == 0 then
  -- There is no generation. To delete a missing key notifies nobody, so a value is stored before.
  redis.pcall('SET', KEYS[1], '')
  redis.call('DEL', KEYS[1])
end
return 1
