-- Fails unless the server accepts scripts and changes.
-- KEYS: a key that does not exist
-- ARGV: a number of milliseconds
return redis.call('PEXPIRE', KEYS[1], ARGV[1])
