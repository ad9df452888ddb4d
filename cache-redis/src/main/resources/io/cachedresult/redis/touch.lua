-- Notifies all processes that any result may be invalid, and keeps the results.
-- KEYS: the generation
-- ARGV: the milliseconds that a generation lasts at least
return redis.call('PEXPIRE', KEYS[1], ARGV[1])
