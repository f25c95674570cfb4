// Recomputes a published draw in the reader's browser, from the public file alone. SHA-256 is written out here because
// browsers offer theirs only over https.
(() => {
  'use strict';

  const K = new Uint32Array(64);
  const START = new Uint32Array(8);
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    if (found < 8) START[found] = (Math.sqrt(n) % 1) * 0x100000000;
    K[found++] = (Math.cbrt(n) % 1) * 0x100000000;
  }

  const W = new Uint32Array(64);
  function block(state, bytes, at) {
    for (let i = 0; i < 16; i++, at += 4) W[i] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
    for (let i = 16; i < 64; i++) {
      const p = W[i - 15], q = W[i - 2];
      const s0 = (p >>> 7 | p << 25) ^ (p >>> 18 | p << 14) ^ p >>> 3;
      const s1 = (q >>> 17 | q << 15) ^ (q >>> 19 | q << 13) ^ q >>> 10;
      W[i] = W[i - 16] + s0 + W[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      const t1 = h + s1 + (e & f ^ ~e & g) + K[i] + W[i] | 0;
      const s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
      h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }

  function sha256(bytes) {
    const padded = new Uint8Array((bytes.length + 72) >> 6 << 6);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const length = new DataView(padded.buffer);
    length.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
    length.setUint32(padded.length - 4, bytes.length << 3);
    const state = START.slice();
    for (let at = 0; at < padded.length; at += 64) block(state, padded, at);
    const hash = new Uint8Array(32);
    const view = new DataView(hash.buffer);
    state.forEach((word, i) => view.setUint32(i * 4, word));
    return hash;
  }

  const utf8 = new TextEncoder();
  const text = words => utf8.encode(words);
  const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  const bytesOf = digits => {
    if (typeof digits !== 'string' || !/^([0-9a-f]{2})*$/.test(digits)) throw new Error('no hex');
    return Uint8Array.from(digits.match(/../g) || [], pair => parseInt(pair, 16));
  };
  const joined = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { all.set(part, at); at += part.length; }
    return all;
  };
  // Ids and digests are plain ASCII: code units are code points.
  const ascending = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  const pause = () => new Promise(done => setTimeout(done));

  // RFC 8785 writes strings as JSON.stringify does, and these objects have their two keys in order.
  const sorted = frame => frame.map(({ stratum, unitId }) => ({ stratum, unitId }))
    .sort((a, b) => ascending(a.unitId, b.unitId) || ascending(a.stratum, b.stratum));

  async function ranked(frame, seed) {
    const strata = new Map();
    let done = 0;
    for (const { stratum, unitId } of frame) {
      const digest = hex(sha256(joined(seed, text(stratum), text(unitId))));
      if (!strata.has(stratum)) strata.set(stratum, []);
      strata.get(stratum).push({ stratum, unitId, digest });
      if (++done % 4000 === 0) await pause();
    }
    const order = [];
    for (const stratum of [...strata.keys()].sort(ascending)) {
      const places = strata.get(stratum).sort((a, b) => ascending(a.digest, b.digest) || ascending(a.unitId, b.unitId));
      places.forEach((place, i) => order.push({ ...place, order: i + 1 }));
    }
    return order;
  }

  // Everybody has a seat in a team they may belong to; those not yet settled change theirs along one chain of moves, from team
  // to team, when somebody is settled elsewhere.
  function seats(possible, quotas) {
    const free = new Map(quotas), seat = new Map(), movable = new Map();
    for (const teams of possible.values()) for (const team of teams) movable.set(team, new Set());
    const sit = (person, team) => { seat.set(person, team); free.set(team, free.get(team) - 1); movable.get(team).add(person); };
    const rise = person => { const team = seat.get(person); free.set(team, free.get(team) + 1); movable.get(team).delete(person); };
    const makeRoom = first => {
      const from = new Map([[first, null]]), reached = [first];
      for (const here of reached) {
        for (const person of movable.get(here)) {
          for (const team of possible.get(person)) {
            if (from.has(team)) continue;
            from.set(team, [here, person]);
            if (free.get(team) > 0) {
              for (let to = team; from.get(to); to = from.get(to)[0]) { const moved = from.get(to)[1]; rise(moved); sit(moved, to); }
              return true;
            }
            reached.push(team);
          }
          if (from.size === movable.size) break;
        }
      }
      return false;
    };
    for (const team of movable.keys()) if (!free.has(team)) free.set(team, 0);
    return {
      everybody: () => [...possible].every(([person, teams]) => {
        const team = teams.find(one => free.get(one) > 0) ?? teams.find(makeRoom);
        if (team === undefined) return false;
        sit(person, team);
        return true;
      }),
      settle: (person, team) => {
        const before = seat.get(person);
        rise(person);
        if (before !== team && free.get(team) === 0 && !makeRoom(team)) { sit(person, before); return false; }
        free.set(team, free.get(team) - 1);
        return true;
      },
    };
  }

  // Inspectors: pairs of team and person by digest; a pair is taken if there is room and everybody left can still be placed.
  function seated(order, quotas) {
    const teamOf = new Map(), possible = new Map();
    for (const { stratum, unitId } of order) {
      if (!possible.has(unitId)) possible.set(unitId, []);
      possible.get(unitId).push(stratum);
    }
    const all = seats(possible, quotas);
    if (all.everybody())
      for (const { stratum, unitId } of [...order].sort((a, b) => ascending(a.digest, b.digest)))
        if (!teamOf.has(unitId) && all.settle(unitId, stratum)) teamOf.set(unitId, stratum);
    return ({ stratum, unitId }) => teamOf.get(unitId) === stratum;
  }

  const same = (mine, published) => Array.isArray(published) && mine.length === published.length && mine.every((place, i) =>
    place.stratum === published[i].stratum && place.unitId === published[i].unitId
      && place.order === published[i].order && place.digest === published[i].digest);

  async function check(file, tell) {
    const frame = sorted(file.frame);
    const frameHash = sha256(text(JSON.stringify(frame)));
    tell('frame', hex(frameHash) === file.frameHash, hex(frameHash));
    if (!file.seed) return ['commitment', 'seed', 'order'].forEach(step => tell(step, null, ''));
    await pause();
    const secret = bytesOf(file.secret);
    const commitment = hex(sha256(secret));
    tell('commitment', commitment === file.commitment, commitment);
    const seed = sha256(joined(secret, frameHash, text(file.entropy)));
    tell('seed', hex(seed) === file.seed, hex(seed));
    await pause();
    const order = await ranked(frame, seed);
    const quotas = new Map(file.strata.map(({ stratum, count }) => [stratum, count]));
    const chosen = file.kind === 'INSPECTOR' ? seated(order, quotas) : place => place.order <= (quotas.get(place.stratum) || 0);
    const selected = order.filter(chosen);
    const holds = same(selected, file.selected) && same(order.filter(place => !chosen(place)), file.reserves);
    tell('order', holds, selected.length + ' / ' + order.length);
  }

  document.addEventListener('DOMContentLoaded', () => {
    const list = document.getElementById('draw-check');
    if (!list) return;
    const step = name => list.querySelector(`[data-step=${name}]`);
    const show = (name, tone, word, found) => {
      const verdict = step(name).querySelector('[data-verdict]');
      verdict.className = 'tag tone-' + tone;
      verdict.textContent = word;
      step(name).querySelector('[data-found]').textContent = found;
    };
    const tell = (name, holds, found) =>
      show(name, holds === null ? 'neutral' : holds ? 'good' : 'danger',
        holds === null ? list.dataset.open : holds ? list.dataset.holds : list.dataset.fails, found);
    const steps = ['frame', 'commitment', 'seed', 'order'];

    async function run(read) {
      list.setAttribute('aria-busy', 'true');
      steps.forEach(name => show(name, 'neutral', list.dataset.works, ''));
      try {
        await check(await read(), tell);
      } catch {
        steps.filter(name => step(name).querySelector('[data-verdict]').textContent === list.dataset.works)
          .forEach(name => show(name, 'danger', list.dataset.unreadable, ''));
      }
      list.removeAttribute('aria-busy');
    }

    const source = document.getElementById('draw-source');
    document.getElementById('draw-file').addEventListener('change', event => {
      const [file] = event.target.files;
      if (!file) return;
      source.textContent = file.name;
      run(async () => JSON.parse(await file.text()));
    });
    run(async () => (await fetch(list.dataset.source)).json());
  });
})();
