#!/usr/bin/env python3
"""Verifies exported audit logs with Python's standard library and openssl, without any of Besa's code: tools/verify-log.py EXPORT...

Without an EXPORT, folders are read from standard input, a line each. Each is answered by a line: "intact",
"not intact from log 1, entry 37" or "not readable: " and why. Exit code 0: all are intact. 1: one is not. 2: one is not readable.
The rules are those of docs/sealing.md, "Rule by rule". What you hold yourself goes into a copy of the export: the keys that you
trust make up its "keys", and a checkpoint of log n that you kept is log/n/checkpoints/<its size>."""
import base64, datetime, functools, hashlib, itertools, math, os, pathlib, re, subprocess, sys, tempfile

NAME, HANDLE, NUMBER, LOG = r"[^\s+\x00-\x1f]+", "[0-9a-f]{32}", "(?:0|[1-9][0-9]{0,18})", "[1-9][0-9]{0,5}"
TIME = "time (19[7-9][0-9]|[2-9][0-9]{3})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z"
ENTRY = re.compile(rf"besa-entry/1\n{TIME}\nactor {HANDLE}\naction [a-z]+(?:\.[a-z]+)*\noutcome (?:done|refused|failed)\n"
                   rf"((?:object {HANDLE}(?: \S+)?\n)*)random {HANDLE}\n")
RESTORE = re.compile(rf"besa-restore/1\n{TIME}\nactor ({HANDLE})\nactor ({HANDLE})\nold-origin ({NAME})\nold-size ({NUMBER})\n"
                     rf"old-root (\S+)\nkept-size ({NUMBER})\nkept-root (\S+)\nrandom {HANDLE}\n")
NOTE = re.compile(rf"(({NAME})\n({NUMBER})\n(\S+)\n)\n((?:— {NAME} \S+\n){{1,64}})")
TILE = re.compile(r"/((?!x000)(?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]))?")
WORK, PUBLIC_KEY = tempfile.TemporaryDirectory(), bytes.fromhex("302a300506032b6570032100")  # RFC 8410

def sha256(*parts): return hashlib.sha256(b"".join(parts)).digest()
def key_id(name, key): return sha256(name.encode(), b"\n", key)[:4]  # a key is its type, 1 of a log or 4 of a witness, and 32 bytes
def or_none(read):  # what is not written as it should be is None; what was read once is known
    @functools.cache
    def attempt(*content):
        try: return read(*content)
        except (ValueError, TypeError, AttributeError): return None
    return attempt

@or_none
def decode(text, size=None):  # base64 in the one way to write it
    raw = base64.b64decode(text, validate=True)
    return raw if base64.b64encode(raw).decode() == text and len(raw) == (size or len(raw)) else None

def read(path, most):
    if not os.path.lexists(path): return b""
    if os.path.realpath(path) == path and os.path.getsize(path) <= most: return pathlib.Path(path).read_bytes()
    raise ValueError(f"{path} is a link, lies behind one, or has more than {most} bytes")

@or_none
def vkey(line):  # its name and its key
    name, id, key = re.fullmatch(rf"({NAME})\+([0-9a-f]{{8}})\+(.+)", line).groups()
    typed = decode(key, 33)
    known = typed[0] == 4 or typed[0] == 1 and re.fullmatch(f".+/{LOG}", name)
    return (name, typed) if known and key_id(name, typed).hex() == id else None

@functools.cache
def signed(key, message, signature):
    for file, content in {"key": PUBLIC_KEY + key[1:], "text": message, "signature": signature}.items():
        pathlib.Path(WORK.name, file).write_bytes(content)
    command = "openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey key -in text -sigfile signature"
    return not subprocess.run(command.split(), cwd=WORK.name, capture_output=True).returncode

@or_none
def checkpoint(content, origin, log, witnesses):  # its size and root, if it is good
    text, name, size, root, lines = NOTE.fullmatch(content.decode()).groups()
    claims = [(line.split(" ")[1], decode(line.split(" ")[2])) for line in lines.split("\n")[:-1]]
    signatures = {(name, raw[:4]): raw[4:] for name, raw in claims if len(raw) > 4}
    good = name == origin and int(size) < 2**63 and len(content) <= 131072 and len(signatures) == len(claims) and (
        signed(log, text.encode(), signatures.pop((origin, key_id(origin, log)), b"")))
    for name, key in witnesses:
        if (signature := signatures.pop((name, key_id(name, key)), None)) is not None:
            time = int.from_bytes(signature[:8], "big")
            good &= time <= 253402300799 and signed(key, f"cosignature/v1\ntime {time}\n{text}".encode(), signature[8:])
    return (int(size), decode(root, 32)) if good and not signatures and decode(root, 32) else None

@or_none
def entry(content):  # what a restore declares: (origin, old, kept); True for another entry
    found = ENTRY.fullmatch(content.decode()) or RESTORE.fullmatch(content.decode())
    datetime.datetime(*map(int, found.groups()[:6]))
    if found.re is ENTRY:
        objects = [line.split(" ")[1:] for line in found[7].split("\n")[:-1]]
        sealed = all(decode(details) for _, *rest in objects for details in rest)
        return sealed and all(a[0] < b[0] for a, b in zip(objects, objects[1:])) or None
    old, kept = (int(found[10]), decode(found[11], 32)), (int(found[12]), decode(found[13], 32))
    fits = old[1] and kept[1] and old[0] < 2**63 and (kept == old or kept[0] < old[0]) and found[7] < found[8]
    return (found[9], old, kept) if fits else None

@functools.cache
def items(content, width, level):  # the hashes in a file, or the entries with theirs; and whether there is more behind them
    hashes, found, at = [content[at:at + 32] for at in range(0, len(content) - 31, 32)], [], 0
    if level >= 0: return hashes[:width], len(content) > 32 * min(width, len(hashes))
    while len(found) < width and (end := at + 2 + int.from_bytes(content[at:at + 2], "big")) <= len(content):
        found, at = found + [(sha256(b"\0", content[at + 2:end]), entry(content[at + 2:end]))], end
    return found, at < len(content)

def tree(folder, level, size, begins):  # by place, what the widest files of a level hold; what is too much is a finding
    found, top, height = {}, f"{folder}/tile/{level if level >= 0 else 'entries'}", 8 * max(level, 0)
    matches = (TILE.fullmatch(f"{at}/{name}", len(top)) for at, _, names in os.walk(top) for name in names)
    files = sorted((int(re.sub("[x/]", "", tile[1])), int(tile[2] or 256), tile.string) for tile in matches if tile)
    for index, (width, path) in {index: (width, path) for index, width, path in files if index < 2**55}.items():
        wanted = level > 0 or index * 256 < size
        held, more = items(read(path, 16384 if level >= 0 else 16777472), width, level) if wanted else ([], False)
        found.update(enumerate(held, index * 256))
        begins += [size] * (index * 256 + width > size >> height) + [min(size, index * 256 + len(held) << height)] * more
    return found

def heights(leaves):  # the roots of the perfect subtrees, by height
    rows = [leaves]
    while len(rows[-1]) > 1: rows.append([sha256(b"\1", *pair) for pair in zip(rows[-1][::2], rows[-1][1::2])])
    return rows
def root(rows, size):
    parts = [row[(size >> height) - 1] for height, row in enumerate(rows) if size >> height & 1]
    return functools.reduce(lambda right, left: sha256(b"\1", left, right), parts) if parts else sha256()

def judge(folder, origin, log, witnesses, after):  # where findings begin, the newest checkpoint, the declaration at its beginning
    newest, begins = checkpoint(read(f"{folder}/checkpoint", 131072), origin, log, witnesses), []
    names = [path.name for path in pathlib.Path(folder, "checkpoints").glob("*") if re.fullmatch(NUMBER, path.name)]
    earlier = [(int(name), checkpoint(read(f"{folder}/checkpoints/{name}", 131072), origin, log, witnesses)) for name in names]
    stated = [(newest[0] if newest else math.inf, newest)] + [(s, found if found and found[0] == s else None) for s, found in earlier]
    size = newest[0] if newest else max((s for s, found in stated if found), default=0)
    if after and after[0] == origin:  # what is declared to be lost is not looked for
        stated = [(s, found) for s, found in stated if not (found and s > after[2][0] and (s < after[1][0] or found == after[1]))]
    entries, *hashes = [tree(folder, level, size, begins) for level in range(-1, 8)]
    there = next((i for i in range(size) if i not in entries and i not in hashes[0]), size)
    begins += [there] * (there < size)
    for i in range(there):
        leaf, what = entries.get(i, (b"", None))
        begins += [i] * (leaf != hashes[0].get(i) or not what or (what is True) == (i == 0 and not origin.endswith("/1")))
    both = heights([entries.get(i, (b"",))[0] for i in range(there)]), heights([hashes[0].get(i, b"") for i in range(there)])
    for level in range(1, 8):
        wrong = (j << 8 * level for j in range(there >> 8 * level) if hashes[level].get(j) not in [rows[8 * level][j] for rows in both])
        begins += itertools.islice(wrong, 1)
    standing = [found for _, found in stated if found and found[0] <= there and found[1] in [root(rows, found[0]) for rows in both]]
    begins += [max((size for size, _ in standing if size < s), default=0) for s, found in stated if found not in standing]
    return begins, newest, entries[0][1] if there and 0 in entries else None

def verify(export):  # (log, entry) of the first finding, if there is one
    export, findings, after = os.path.realpath(export), [], None
    numbers = {int(name) for name in os.listdir(f"{export}/log") if re.fullmatch(LOG, name)}
    *lines, rest = read(f"{export}/keys", 131072).decode().split("\n")
    keys = [vkey(line) for line in lines]
    logs = {(name.rpartition("/")[0], key) for name, key in filter(None, keys) if key[0] == 1}
    if rest or not numbers or None in keys or len(set(keys)) < len(keys) or len(logs) != 1:
        raise ValueError("there is no log, or its keys are not those of one log and of its witnesses, a line each")
    (name, log), witnesses = logs.pop(), tuple(key for key in keys if key[1][0] == 4)
    for n in range(max(numbers), 0, -1):
        begins, newest, first = judge(f"{export}/log/{n}", f"{name}/{n}", log, witnesses, after) if n in numbers else ([0], None, None)
        findings += [(n, begin) for begin in begins]
        findings += [(n + 1, 0)] * bool(after and (after[0] != f"{name}/{n}" or newest and newest != after[2]))
        after = first if n > 1 and isinstance(first, tuple) else None
    return min(findings, default=None)

worst = 0
for export in sys.argv[1:] or map(str.rstrip, sys.stdin):
    try: code, answer = (1, "not intact from log {}, entry {}".format(*found)) if (found := verify(export)) else (0, "intact")
    except (OSError, ValueError) as fault: code, answer = 2, f"not readable: {fault}"
    worst = max(worst, code)
    print(answer, flush=True)
sys.exit(worst)
