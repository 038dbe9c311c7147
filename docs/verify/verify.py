#!/usr/bin/env python3
"""Checks the folder of a release offline, with nothing but Python 3.9 and its standard library.

    python3 verify.py [--policy FILE] [--since FILE] FOLDER [...]

Steps 1 to 6 of `cauce verify`, written anew from the same rules: 1 the folder, 2 RELEASE.json, 3 every file, 4 its
place in the log and who signed, 5 an earlier checkpoint of yours, 6 the log's history. Ends with 0: equal and final,
1: something differs or is missing, 2: cannot be looked at, 3: equal and not final, or something is withheld.
Formats: c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-policy; trees of RFC 6962."""
import base64, collections, datetime, functools, hashlib, itertools, json, os, pathlib, re, sys  # noqa: E401

class Missing(ValueError): pass  # what is refused otherwise is a plain ValueError, and differs
def need(is_right, why, kind=ValueError):
    if not is_right: raise kind(why)
def sha(*pieces): return hashlib.sha256(b''.join(pieces)).digest()
def named(data): return 'sha256:' + sha(data).hex()
def fits(pattern, text):  # \Z and not $, which matches before a last line break too
    return isinstance(text, str) and re.match('(?:' + pattern + r')\Z', text) is not None

# Ed25519: canonical encodings, s < order, neither key nor R of small order, no cofactor; points (X, Y, Z, T), T = XY/Z.
P, ORDER, NEUTRAL = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493, (0, 1, 1, 0)
D = -121665 * pow(121666, P - 2, P) % P
def add(a, b):
    m, n = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = n - m, z - t, z + t, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P
def same(a, b): return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0
@functools.lru_cache(None)
def point(data):  # the point that 32 bytes are, in its one spelling; None where there is none, or it is a weak one
    sign, y = divmod(int.from_bytes(data, 'little'), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if len(data) != 32 or y >= P or (x * x - square) % P or (x == 0 and sign): return None
    x = x if x & 1 == sign else P - x
    found = (x, y, 1, x * y % P)
    return None if same(functools.reduce(lambda q, _: add(q, q), range(3), found), NEUTRAL) else found
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))
@functools.lru_cache(None)
def holds(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], 'little')
    if len(signature) != 64 or a is None or r is None or s >= ORDER: return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little') % ORDER
    minus, result = (P - a[0], a[1], 1, P - a[3]), NEUTRAL
    picks = [None, BASE, minus, add(BASE, minus)]
    for i in range(255, -1, -1):  # s · BASE − k · a, both bits at once
        result, pick = add(result, result), picks[(s >> i & 1) + 2 * (k >> i & 1)]
        result = add(result, pick) if pick else result
    return same(result, r)
def b64(text, length=None):
    need(fits('(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?', text), 'no base64')
    data = base64.b64decode(text)
    need(base64.b64encode(data).decode() == text and length in (None, len(data)), 'another length or spelling')
    return data
def decimal(text):
    need(fits('0|[1-9][0-9]{0,18}', text) and int(text) < 2**63, 'a number in another spelling')
    return int(text)

# Canonical JSON: read, written anew, and the bytes compared. Then the forms of fields.
FIELD, PATH = '[a-z][a-z0-9_.-]{0,63}', '{0}(?:/{0}){{0,7}}'.format('[A-Za-z0-9~][A-Za-z0-9._~-]{0,63}')
CODE, ORIGIN, CYCLE = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}', '[a-z0-9][a-z0-9./_-]{0,99}', 'cycle-[0-9]{4}'
def dumps(value): return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(',', ':')).encode()
def canonical(data, keys):
    def once(pairs):
        need(len(dict(pairs)) == len(pairs) and all(fits(keys, k) for k, _ in pairs), 'a key twice, or a bad one')
        return dict(pairs)
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '', data.decode())  # what is no text: marks, whole numbers and three words
    depth = itertools.accumulate((c in '[{') - (c in ']}') for c in bare)
    need(fits('(?:[][{},:-]|[0-9]|true|false|null)*', bare) and max(depth, default=0) <= 16, 'too deep, or no JSON')
    need(all(abs(int(n)) < 2**53 for n in re.findall('[0-9]+', bare)), 'a number beyond 2^53')
    value = json.loads(data.decode(), object_pairs_hook=once)
    need(isinstance(value, dict) and dumps(value) == data, 'a second spelling of JSON, or no object')
    return value
def is_path(path):
    device = r'(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?'
    return fits(PATH, path) and not any(p[-1] == '.' or fits(device, p.lower()) for p in path.split('/'))
def is_day(text): return fits('(19|20|21)[0-9]{2}(-[0-9]{2}){2}', text) and datetime.date.fromisoformat(text)
def release(text):  # day and number, which can be compared; None where the text names no release
    day, _, n = text.partition('.') if isinstance(text, str) else ('', '', '')
    return (day, int(n)) if is_day(day) and fits('[1-9][0-9]{0,3}', n) else None
def is_whole(value): return type(value) is int and value >= 0
FORMS = {name: form for names, form in {  # every field's form goes by its name
    'about': lambda v: fits(CYCLE, v) or release(v), 'batch compact id member version': CODE, 'by': 'key|account',
    'at': lambda v: fits('.{10}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}Z', v) and is_day(v[:10]), 'cycle': CYCLE,
    'bytes candidate capacity members notice rules': is_whole, 'reply reported': lambda v: v is None or is_whole(v),
    'charter commit digest manifest policy replaces root secret share': 'sha256:[0-9a-f]{64}', 'sha256': '[0-9a-f]{64}',
    'day on valid_from': is_day, 'denominators files kept method': lambda v: isinstance(v, dict), 'log': ORIGIN,
    'errata languages touches': lambda v: isinstance(v, list) and all(fits(CODE, one) for one in v),
    'format': lambda v: is_whole(v) and v == 1, 'kind': 'cycle|interim', 'made': 'rebuilt|carried', 'path': is_path,
    'notified': lambda v: isinstance(v, list), 'program': CODE + ' ' + CODE, 'release supersedes': release,
    'role': 'log|witness|mirror|member|rules|office', 'state': 'active|retired|lost', 'sig': lambda v: b64(v, 64),
    'vkey': lambda v: vkey(v), 'waived': lambda v: type(v) is bool}.items() for name in names.split()}
KINDS = {  # a field with ? may lack
    'alarm': 'id commit', 'candidate': 'release commit', 'cycle': 'cycle digest', 'decision': 'id commit',
    'desk-head': 'day digest', 'draw': 'cycle share? secret? root?', 'erratum': 'release digest touches',
    'genesis': 'charter format policy', 'key': 'role vkey member? valid_from state', 'lot': 'batch root capacity',
    'notice': 'about member commit', 'policy': 'policy replaces valid_from', 'renditions': 'release manifest',
    'release': 'release manifest on supersedes? candidate?', 'reply': 'about member commit by sig?',
    'withheld': 'release path commit'}
LIST = ('charter compact denominators errata files format kept kind languages log method notified on program release '
        'rules supersedes?')
def has_form(value, names):
    need(isinstance(value, dict) and set(value) <= set(names.replace('?', '').split()), 'a field too many')
    for name in names.split():
        plain, form = name.rstrip('?'), FORMS[name.rstrip('?')]
        is_right = plain in value and (form(value[plain]) if callable(form) else fits(form, value[plain]))
        need(is_right or name != plain and plain not in value, 'the field ' + plain)
def in_order(one):
    need(release(one['release'])[0] == one['on'], 'a release whose name bears another day')
    need(not one.get('supersedes') or release(one['supersedes']) < release(one['release']), 'it supersedes a later one')
    return one
def entry(data):
    need(len(data) <= 4096, 'an entry of more than 4,096 bytes')
    e = canonical(data, FIELD)
    need(isinstance(e.get('kind'), str) and e['kind'] in KINDS, 'a kind that is not on the list')
    has_form({k: v for k, v in e.items() if k != 'kind'}, 'at log ' + KINDS[e['kind']])
    is_cosigner = e.get('role') in ('witness', 'mirror')
    need(e['kind'] != 'key' or is_cosigner == (vkey(e['vkey']).kind == 4), 'a key of another type')
    need(e['kind'] != 'reply' or (e['by'] == 'key') == ('sig' in e), 'a reply with, or without, a signature')
    return in_order(e) if e['kind'] == 'release' else e
def manifest(data):
    m = canonical(data, FIELD + '|' + PATH)
    need('supersedes' in m, 'the field supersedes')
    has_form({k: v for k, v in m.items() if (k, v) != ('supersedes', None)}, LIST)
    in_order(m)
    has_form(m['denominators'], 'members reported')
    has_form(m['method'], 'id version')
    for one in m['notified']: has_form(one, 'member notice reply waived')
    need(all(is_path(path) and fits(FORMS['sha256'], one) for path, one in m['kept'].items()), 'what was kept')
    for path, file in m['files'].items():
        need(is_path(path) and path != 'RELEASE.json' and not path.startswith(BESIDE), path)
        has_form(file, 'bytes made sha256')
    return m

# Keys, notes, checkpoints, policies, the tree.
Key, Note = collections.namedtuple('Key', 'name id kind data'), collections.namedtuple('Note', 'text lines')
def is_name(text): return 0 < len(text.encode()) <= 256 and not any(c.isspace() or c < ' ' or c == '+' for c in text)
def vkey(text):
    need(isinstance(text, str) and text.count('+') > 1, 'a key of another form')
    name, ident, data = text.split('+', 2)
    data = b64(data, 33)
    need(is_name(name) and data[0] in (1, 4) and point(data[1:]), 'a key that counts for nobody')
    need(sha(name.encode(), b'\n', data)[:4].hex() == ident, 'a key with the id of another')
    return Key(name, bytes.fromhex(ident), data[0], data[1:])
def note(data):
    text = data.decode()
    need(len(data) <= 65536 and not any(c < ' ' and c != '\n' for c in text), 'too long, or control characters')
    body, blank, rest = text.rpartition('\n\n')
    rows = [line.split(' ') for line in rest.split('\n')]
    need(blank and body and rows.pop() == [''] and 1 <= len(rows) <= 64, 'a note without text or lines')
    need(all(len(row) == 3 and row[0] == '—' and is_name(row[1]) and len(row[2]) > 7 for row in rows), 'a bad line')
    return Note(body + '\n', [(row[1], b64(row[2])[:4], b64(row[2])[4:]) for row in rows])
def signers(one, keys, is_open=False):  # whose signatures hold; in a closed note each line is a known key's, once
    signed, known = [], {(key.name, key.id): key for key in reversed(keys)}
    for name, ident, signature in one.lines:
        key, said, time = known.get((name, ident)), one.text, int.from_bytes(signature[:8], 'big')
        if key is None and is_open: continue
        need(key, 'a line by %s, whom no policy names' % name)
        if key.kind == 4:
            said, signature = 'cosignature/v1\ntime %d\n%s' % (time, said), signature[8:]
        is_held = holds(key.data, said.encode(), signature) and (key.kind == 1 or time < 2**63)
        need(is_held, 'a signature by %s that does not hold' % name)
        need(is_open or key not in signed, 'two lines by %s' % name)
        signed.append(key)
    need(signed, 'no signature by a known key')
    return signed
def checkpoint(text):
    lines = text.split('\n')
    need(len(lines) == 4 and lines[3] == '' and is_name(lines[0]), 'a checkpoint that is not three lines')
    return lines[0], decimal(lines[1]), b64(lines[2], 32)

class Policy:
    """A policy as Cauce writes it: keys of one log, then witnesses, more than half of whom are asked for."""
    def __init__(self, data):
        need(len(data) <= 65536 and not re.search(rb'[\x00-\x09\x0b-\x1f\x7f]', data), 'a policy of other bytes')
        form = re.fullmatch('((?:log W(?: W)?\n)+)((?:witness W W(?: W)?\n)*)(?:group members (W) (.+)\n)?quorum (W)\n'
                            .replace('W', '[^ \n]+'), data.decode())
        need(form, 'a policy of another form')
        logs, cosigners = ([row.split(' ') for row in part.split('\n')[:-1]] for part in form.groups()[:2])
        self.logs, self.witnesses = [vkey(row[1]) for row in logs], [vkey(row[2]) for row in cosigners]
        self.keys, self.asked = self.logs + self.witnesses, decimal(form[3] or '0')
        names = [row[1] for row in cosigners]
        need(len({key.name for key in self.logs}) == 1, 'keys of more than one log')
        need([key.kind for key in self.keys] == [1] * len(logs) + [4] * len(names), 'a key of another type')
        need(len({key.data for key in self.keys}) == len(self.keys), 'one key twice')
        need(len({*names, 'none', 'members'}) == len(names) + 2 and all(fits(CODE, n) for n in names), 'a name')
        need(form.groups()[3:] == ((' '.join(names), 'members') if names else (None, 'none')), 'not one group of all')
        need(not names or len(names) < 2 * self.asked <= 28 and self.asked <= len(names), 'half or less, or above 14')
        need(len(logs) + self.asked <= 16, 'more than 16 lines')
    def by_log(self, signed): return any(key in signed for key in self.logs)
    def enough(self, signed): return sum(key in signed for key in self.witnesses) >= self.asked
def root(hashes):
    while len(hashes) > 1:
        pairs = [sha(b'\1', a, b) for a, b in zip(hashes[::2], hashes[1::2])]
        hashes = pairs + hashes[len(pairs) * 2:]
    return hashes[0] if hashes else sha()
def includes(top, size, index, at, path):
    last = size - 1
    for beside in path if index < size else ():
        if last == 0: return False
        at = sha(b'\1', beside, at) if index & 1 or index == last else sha(b'\1', at, beside)
        while index == last and not index & 1 and index:
            index, last = index >> 1, last >> 1
        index, last = index >> 1, last >> 1
    return index <= last == 0 and at == top
def proof(data):
    head, blank, rest = data.decode().partition('\n\n')
    lines = head.split('\n')
    need(blank and lines.pop(0) == 'c2sp.org/tlog-proof@v1' and len(data) <= 65536, 'no proof')
    need(lines and lines[0].startswith('index ') and len(lines) <= 64, 'no index, extra data, or too many hashes')
    return decimal(lines[0][6:]), [b64(line, 32) for line in lines[1:]], note(rest.encode())

class Log:
    """A log from its first entry on; where an entry is none, its reading is None."""
    def __init__(self, data, text_of):
        self.entries, self.read, self.turns, self.faults = [], [], [], []
        at = 0
        while at < len(data):
            at, end = at + 2, at + 2 + int.from_bytes(data[at:at + 2], 'big')
            need(at <= len(data) >= end, ENTRIES + ': cut off')
            self.entries.append(data[at:end])
            at = end
        need(self.entries, ENTRIES + ': empty')
        for at, one in enumerate(self.entries):
            e = self.tried(at, entry, one)
            self.read.append(e)
            if e and e['kind'] in ('genesis', 'policy'):
                text = text_of(at, e['policy'])
                self.turns.append((at, e['policy'], text and self.tried(at, Policy, text), text is not None))
        self.leaves, self.origin = [sha(b'\0', one) for one in self.entries], (self.read[0] or {}).get('log')
        self.keys = [key for turn in self.turns if turn[2] for key in turn[2].keys]
    def tried(self, at, read, data):
        try:
            return read(data)
        except ValueError as fault:
            self.faults.append('entry %d: %s' % (at, fault))
    def in_force(self, at): return next((turn for turn in reversed(self.turns) if turn[0] <= at), (None,) * 4)
    def gone(self, size, states=('retired', 'lost')):
        return {vkey(e['vkey']).data for e in self.read[:size] if e and e['kind'] == 'key' and e['state'] in states}
    def judge(self, one):  # size, root and signers of a closed note; keys that were given up do not count
        origin, size, top = checkpoint(one.text)
        need(origin == self.origin, 'a checkpoint of another log')
        need(size <= len(self.leaves) and root(self.leaves[:size]) == top, 'a root that the entries do not have')
        return size, top, [key for key in signers(one, self.keys) if key.data not in self.gone(size)]
    def contradictions(self):
        past, known, releases = None, set(), set()
        for at, e in ((at, e) for at, e in enumerate(self.read) if e):
            kind, wrong = e['kind'], [(e['kind'] == 'genesis') != (at == 0), e['log'] != self.origin]
            wrong.append(kind in ('renditions', 'erratum', 'withheld') and e['release'] not in releases)
            if kind in ('genesis', 'policy'):
                keys = getattr(self.in_force(at)[2], 'keys', [])
                wrong.append(at > 0 and (e.get('replaces') != past or e['policy'] == past or not set(keys) <= known))
                wrong += [key.data in self.gone(at) for key in keys] + [keys and keys[0].name != self.origin]
                past, known = e['policy'], known | set(keys)
            elif kind == 'key' and e['state'] == 'active':
                wrong.append(vkey(e['vkey']).data in self.gone(at))
                known |= {vkey(e['vkey'])} if e['role'] in ('log', 'witness') else set()
            elif kind == 'release':
                draft = self.read[e['candidate']] if e.get('candidate', at) < at else None
                is_draft = draft and draft['kind'] == 'candidate' and draft['release'] == e['release']
                wrong += ['candidate' in e and not is_draft, e['release'] in releases]
                wrong.append(not {e.get('supersedes')} <= releases | {None})
                releases.add(e['release'])
            if any(wrong): yield 'differs', 'entry %d contradicts those before it' % at
ENTRIES, POLICY, CHECKPOINT = 'proof/entries', 'proof/policy.txt', 'proof/checkpoint'
RENDITIONS, BESIDE = 'renditions/RENDITIONS.json', ('renditions/', 'proof/')
def tried(act, *words):
    try:
        yield from act(*words) or ()
    except (ValueError, OSError) as fault:
        yield 'missing' if isinstance(fault, (Missing, OSError)) else 'differs', str(fault)

class Check:
    """One folder; each step yields what is not equal, as a standing and a sentence."""
    def __init__(self, folder, given, since):
        self.folder, self.given, self.since, self.final = folder, given, since, False
        self.items, self.files, self.manifest, self.log = [], {}, None, None
    def walk(self):
        for at, folders, names in os.walk(self.folder):
            links = [name for name in folders if os.path.islink(os.path.join(at, name))]
            for full in [os.path.join(at, name) for name in names + links] or [at] * (not folders):
                path = os.path.relpath(full, self.folder).replace(os.sep, '/')
                self.items.append(path)
                if os.path.isfile(full) and not os.path.islink(full): self.files[path] = os.path.getsize(full)
            need(len(self.items) <= 20000 and sum(self.files.values()) <= 2**31, 'more than 20,000 files or 2 GiB')
    def bytes(self, path, most=65536):
        need(self.files.get(path, most + 1) <= most, path, Missing)
        return pathlib.Path(self.folder, path).read_bytes()
    def text_of(self, at, digest):
        paths = [path for path in (POLICY, 'proof/turns/%d.policy' % at) if self.files.get(path, 65537) <= 65536]
        return next((self.bytes(path) for path in paths if named(self.bytes(path)) == digest), None)
    def run(self):
        try:
            self.walk()
            self.list = self.bytes('RELEASE.json', 2**23)
        except (ValueError, OSError) as fault:
            return print('  cannot be looked at:', fault) or 2
        list(tried(self.open))
        worst, order = 0, ['equal', 'withheld', 'missing', 'differs']
        for n, step in enumerate([self.names, self.listed, self.every, self.placed, self.extends, self.history], 1):
            if n != 5 or self.since:
                found = list(tried(step))
                standing = max((order.index(one[0]) for one in found), default=0)
                worst = max(worst, standing)
                print(n, order[standing], *('\n  %s: %s' % one for one in found))
        return 1 if worst > 1 else 0 if worst == 0 and self.final else 3
    def names(self):
        folders, folded = {}, {}
        for path in self.items:
            ups = [path[:mark.start()] for mark in re.finditer('/', path)]
            clash = [up for up in ups if folders.setdefault(up.lower(), up) != up]
            if clash or folded.setdefault(path.lower(), path) != path or path not in self.files or not is_path(path):
                yield 'differs', '%r may not stand in a release' % path
        yield from (('differs', path + ' is a file and a folder') for path in self.items if path.lower() in folders)
    def open(self): self.log = self.log or Log(self.bytes(ENTRIES, 2**26), self.text_of)
    def listed(self): self.manifest = manifest(self.list)
    def every(self):
        need(self.manifest, 'a list that can be read', Missing)
        m, read = self.manifest, [e for e in self.log.read if e] if self.log else []
        withheld = {e['path'] for e in read if (e['kind'], e.get('release')) == ('withheld', m['release'])}
        for path, file in m['files'].items():
            if path not in self.files: yield 'withheld' if path in withheld else 'missing', path
            elif self.files[path] != file['bytes'] or sha(self.bytes(path, 2**31)).hex() != file['sha256']:
                yield 'differs', path
        others = [path for path in self.items if not path.startswith(BESIDE)]
        yield from (('differs', path + ' is not on the list') for path in {*others} - {*m['files'], 'RELEASE.json'})
        charter = {path[8:]: file['sha256'] for path, file in m['files'].items() if path.startswith('charter/')}
        need(named(dumps({**charter, **m['kept']})) == m['charter'], 'the digest of the charter')
    def placed(self):
        self.open()
        yield from tried(self.proven, 'release', self.list)
        if RENDITIONS in self.items: yield from tried(self.proven, 'renditions', self.bytes(RENDITIONS, 2**31))
    def proven(self, kind, data):
        log, m = self.log, self.manifest
        index, way, one = proof(self.bytes('proof/%s.tlog-proof' % kind))
        need(index < len(log.entries), 'an index beyond the entries')
        e, (_, digest, policy, _) = log.read[index] or {}, log.in_force(index)
        need((e.get('kind'), e.get('manifest')) == (kind, named(data)), 'an entry about something else')
        need(not m or (e['log'], e['release']) == (m['log'], m['release']), 'an entry about another release')
        need(not m or kind != 'release' or e.get('supersedes') == m['supersedes'], 'it supersedes another')
        size, top, signed = log.judge(one)
        need(includes(top, size, index, log.leaves[index], way), 'a path that leads elsewhere')
        need(policy and policy.by_log(signed), 'no signature by the log that counts under the policy in force')
        need(not self.given or self.given.by_log(signed), 'no signature by a log of your policy')
        if kind == 'release':
            need(self.text_of(-1, digest), POLICY + ' is not the one in force')
            print('  %d of %d witnesses' % (sum(key in signed for key in policy.witnesses), len(policy.witnesses)))
            self.final = policy.asked > 0 and policy.enough(signed) and (not self.given or self.given.enough(signed))
    def extends(self):
        need(self.log, 'a log to compare with', Missing)
        one = note(self.since)
        signers(one, self.log.keys + (self.given.keys if self.given else []), True)
        origin, size, top = checkpoint(one.text)
        need(origin == self.log.origin, 'your checkpoint is of another log')
        need(size <= len(self.log.leaves), 'entries up to your checkpoint: ask for a newer proof', Missing)
        need(root(self.log.leaves[:size]) == top, 'another history than yours: a fork')
    def history(self):
        self.open()
        log, n = self.log, len(self.log.entries)
        yield from (('differs', fault) for fault in log.faults)
        yield from log.contradictions()
        if self.manifest and self.manifest['log'] != log.origin: yield 'differs', 'RELEASE.json names another log'
        last, before = log.in_force(n - 1)[2], None
        yield from tried(self.signed, CHECKPOINT, lambda size, by: size == n and last and last.by_log(by))
        expected = {ENTRIES, POLICY, CHECKPOINT, 'proof/release.tlog-proof'}
        expected |= {'proof/renditions.tlog-proof'} if RENDITIONS in self.items else set()
        for at, digest, policy, is_there in log.turns:
            turn = 'proof/turns/%d.' % at
            expected |= set() if self.text_of(-1, digest) else {turn + 'policy'}
            yield from [('missing', turn + 'policy')] * (not is_there)
            if before is not None:
                expected.add(turn + 'checkpoint')
                yield from tried(self.signed, turn + 'checkpoint', functools.partial(self.turned, at, before, policy))
            before = policy or False
        proofs = {path for path in self.items if path.startswith('proof/')}
        yield from (('differs', path + ' is no proof that belongs here') for path in proofs - expected)
    def turned(self, at, old, new, size, by):
        # Where every key of the log is lost, the witnesses' consent to the new one is the decision.
        lost = old and old.asked > 0 and {key.data for key in old.logs} <= self.log.gone(size, ('lost',))
        both = old and new and (old.by_log(by) or lost) and new.by_log(by)
        return size > at and both and old.enough(by) and new.enough(by)
    def signed(self, path, is_good):
        size, _, by = self.log.judge(note(self.bytes(path)))
        need(is_good(size, by), path + ': not signed by those who must')
def main(words):
    sys.stdout.reconfigure(encoding='utf-8', errors='backslashreplace')
    kinds, brought, codes = {'--policy': Policy, '--since': bytes}, {}, []
    for before, word in zip([''] + words, words):
        if before in kinds: brought[before] = kinds[before](pathlib.Path(word).read_bytes())
        elif word not in kinds:
            print('folder', word)
            codes.append(Check(word, brought.get('--policy'), brought.get('--since')).run())
            print('exit', codes[-1])
    return max(codes) if codes else print(__doc__) or 2

if __name__ == '__main__':
    try: sys.exit(main(sys.argv[1:]))
    except (ValueError, OSError) as fault: sys.exit(print('cannot be looked at:', fault) or 2)
