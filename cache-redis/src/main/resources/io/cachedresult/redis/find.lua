-- Looks up results, and grants a lease for each that is missing.
-- KEYS: the generation; then the result and the lease of each key
-- ARGV: a new generation, a token, the milliseconds that a lease lasts, 1 to ignore results
-- Returns the generation; then for each key its result with the milliseconds after which it
-- expires, 1 if the caller got the lease, 0 if another has it, or -1 if Redis is full.
local generation = redis.call('GET', KEYS[1])
if not generation or #generation ~= 16 then
  -- Evicted or lost: it is unknown which results are still valid, so none are.
  generation = ARGV[1]
  redis.pcall('SET', KEYS[1], generation)
end
local function isValid(value)
  return type(value) == 'string' and string.sub(value, 1, 16) == generation
end
local answers = {generation}
for i = 2, #KEYS, 2 do
  local answer = redis.pcall('GET', KEYS[i])
  if ARGV[4] ~= '1' and isValid(answer) then
    answer = {answer, redis.call('PTTL', KEYS[i])}
  else
    if isValid(redis.pcall('GET', KEYS[i + 1])) then
      answer = 0
    else
      local stored = redis.pcall('SET', KEYS[i + 1], generation .. ARGV[2], 'PX', ARGV[3])
      answer = stored.err and -1 or 1
    end
  end
  answers[#answers + 1] = answer
end
return answers
