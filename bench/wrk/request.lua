-- One of the four requests, chosen by BENCH; organisations are numbered as in load.sql.
local what = os.getenv("BENCH")
local token = os.getenv("BENCH_TOKEN")
local chapter = os.getenv("BENCH_CHAPTER")
local words, cursors = {}, {}

local function lines(name)
  local list = {}
  for line in io.lines(os.getenv("BENCH_FOLDER") .. "/" .. name) do list[#list + 1] = line end
  return list
end

function init()
  math.randomseed(os.time())
  wrk.headers["Authorization"] = "Bearer " .. token
  if what == "search" then words = lines("words") end
  if what == "keyset-list" then cursors = lines("cursors") end
end

function request()
  if what == "read-one" then
    return wrk.format("GET", string.format("/api/v1/organisations/0a000000-0000-7000-8000-%012x", math.random(15000)))
  elseif what == "keyset-list" then
    return wrk.format("GET", "/api/v1/organisations?limit=20&after=" .. cursors[math.random(#cursors)])
  elseif what == "search" then
    return wrk.format("GET", "/api/v1/organisations?q=" .. words[math.random(#words)])
  end
  wrk.headers["Content-Type"] = "application/json"
  local body = string.format(
    '{"name":"Bench %d","kinds":["charity"],"chapterId":"%s","tags":["bench"],"status":"prospect","listed":false}',
    math.random(1000000000), chapter)
  return wrk.format("POST", "/api/v1/organisations", nil, body)
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("RESULT %f %f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000, bad))
end
