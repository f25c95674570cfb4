// The forms of a visit save themselves. What could not be sent stays in its field, is kept on this device and tried again.
(() => {
  'use strict';
  const root = document.querySelector('[data-visit]');
  if (!root) return;
  const words = root.dataset;
  const TYPING = 1200;
  const CHOOSING = 150;
  const RETRY = 5000;
  const LOOK_AGAIN = 5000;
  const forms = new Map();

  const keyOf = form => 'visit:' + words.visit + ':' + form.getAttribute('action');
  const typed = form => Array.from(new FormData(form)).filter(([name]) => name !== '_csrf' && name !== 'version');
  const snapshot = form => JSON.stringify(typed(form));

  function keep(form, state) {
    try {
      localStorage.setItem(keyOf(form), JSON.stringify({ typed: typed(form), version: form.elements.version.value }));
    } catch { /* a full or forbidden storage: the field still holds it */ }
    state.kept = true;
  }

  function forget(form, state) {
    try { localStorage.removeItem(keyOf(form)); } catch { /* nothing was kept */ }
    state.kept = false;
  }

  function say(form, word, tone) {
    const place = form.querySelector('[data-state]');
    place.textContent = word;
    place.dataset.tone = tone;
  }

  function parsed(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  }

  function later(form, state, delay) {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => save(form), delay);
  }

  async function save(form) {
    const state = forms.get(form);
    clearTimeout(state.timer);
    const sent = snapshot(form);
    if (state.conflict || (sent === state.saved && !state.forced)) return;
    if (!form.checkValidity()) { say(form, words.incomplete, 'waiting'); return; }
    if (state.running) { state.again = true; return; }
    state.running = true;
    state.forced = false;
    say(form, words.saving, 'waiting');
    try {
      const answer = await fetch(form.action, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Autosave': 'true' },
      });
      await take(form, state, sent, answer);
    } catch {
      say(form, words.offline, 'problem');
      later(form, state, RETRY);
    }
    state.running = false;
    if (state.again) { state.again = false; later(form, state, CHOOSING); }
  }

  async function take(form, state, sent, answer) {
    if (answer.redirected || answer.status === 401 || answer.status === 403) { say(form, words.expired, 'problem'); return; }
    if (answer.status >= 500) throw new Error(String(answer.status));
    const html = parsed(await answer.text());
    const marked = html.querySelector('[data-version]');
    if (marked) form.elements.version.value = marked.dataset.version;
    const said = form.querySelector('[data-said]');
    if (answer.ok && marked) {
      state.saved = sent;
      said.replaceChildren();
      say(form, '', 'saved');
      form.querySelector('[data-state]').append(marked);
      progress(marked.dataset.judged);
      if (snapshot(form) === sent) forget(form, state);
      else later(form, state, TYPING);
      return;
    }
    const problem = html.querySelector('[data-conflict], [data-refused]');
    say(form, words.unsaved, 'problem');
    if (!problem) { say(form, words.failed, 'problem'); return; }
    said.replaceChildren(problem);
    state.conflict = problem.matches('[data-conflict]');
    if (state.conflict) keep(form, state);
  }

  function progress(judged) {
    const now = root.querySelector('[data-judged-now]');
    if (!now || judged === undefined) return;
    now.textContent = judged;
    root.querySelector('progress').value = Number(judged);
  }

  function changed(form, delay) {
    const state = forms.get(form);
    if (snapshot(form) === state.saved) { forget(form, state); say(form, '', ''); return; }
    keep(form, state);
    if (state.conflict) return;
    say(form, words.unsaved, 'waiting');
    later(form, state, delay);
  }

  function fill(form, pairs) {
    const values = name => pairs.filter(([each]) => each === name).map(([, value]) => value);
    for (const field of form.elements) {
      if (!field.name || field.name === '_csrf' || field.name === 'version' || field.type === 'submit') continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = values(field.name).includes(field.value);
      else field.value = values(field.name)[0] ?? '';
    }
  }

  // What was typed and never reached the server, because the network or the phone gave up.
  function restore(form, state) {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(keyOf(form))); } catch { /* nothing usable */ }
    if (!kept) return;
    fill(form, kept.typed);
    if (snapshot(form) === state.saved) { forget(form, state); return; }
    form.elements.version.value = kept.version;
    state.kept = true;
    say(form, words.restored, 'waiting');
    later(form, state, CHOOSING);
  }

  root.querySelectorAll('form[data-autosave]').forEach(form => {
    // a browser that loads the page again would put back what stood in the fields as if it were saved
    form.reset();
    const state = { saved: snapshot(form), running: false, again: false, conflict: false, forced: false, kept: false };
    forms.set(form, state);
    // shown again after a refusal: what stands in the fields is not saved
    if (form.querySelector('.conflict, .fault')) state.conflict = true;
    form.querySelector('.save-line button').hidden = true;
    form.addEventListener('input', event => changed(form, event.target.matches('textarea, [type=text]') ? TYPING : CHOOSING));
    form.addEventListener('change', () => changed(form, CHOOSING));
    form.addEventListener('submit', event => {
      event.preventDefault();
      state.forced = state.conflict;
      state.conflict = false;
      save(form);
    });
    if (!state.conflict) restore(form, state);
    else say(form, words.unsaved, 'problem');
  });

  root.addEventListener('click', event => {
    const adopt = event.target.closest('[data-adopt]');
    if (!adopt) return;
    const form = adopt.closest('form');
    forms.get(form).saved = snapshot(form);
    forget(form, forms.get(form));
    // the same address would not be loaded again
    if (new URL(adopt.href).pathname === location.pathname) { event.preventDefault(); location.reload(); }
  });

  // Photos are sent as soon as they are chosen.
  async function send(form, files) {
    const body = new FormData(form);
    body.delete('evidenceIds');
    for (const file of files) body.append('evidenceIds', await window.smallerPhoto(file));
    say(form, words.saving, 'waiting');
    form.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Autosave': 'true' } });
      if (answer.redirected || answer.status === 403) { say(form, words.expired, 'problem'); return; }
      const html = parsed(await answer.text());
      const shown = html.querySelector('[data-files]');
      if (answer.ok && shown) {
        form.closest('.evidence').querySelector('[data-evidence]').replaceChildren(...shown.childNodes);
        form.querySelector('[type=file]').value = '';
        form.waiting = null;
        say(form, '', 'saved');
        form.querySelector('[data-state]').append(html.querySelector('.saved'));
        return;
      }
      const refused = html.querySelector('[data-refused]');
      form.waiting = null;
      say(form, refused ? refused.textContent.trim() : words.failed, 'problem');
    } catch {
      form.waiting = files;
      say(form, words.offline, 'problem');
      setTimeout(() => { if (form.waiting === files) send(form, files); }, RETRY);
    } finally {
      form.removeAttribute('aria-busy');
    }
  }

  root.querySelectorAll('form[data-upload]').forEach(form => {
    form.classList.add('sends-itself');
    form.addEventListener('change', event => send(form, Array.from(event.target.files)));
    form.addEventListener('submit', event => event.preventDefault());
  });

  // What others have saved comes into the fields nobody is writing in here; where somebody is, saving will say so.
  const NOTED = 'form[action*="/interviews/"], form[action*="/practices/"]';
  const same = (mine, theirs, selector) => [...mine.querySelectorAll(selector)].map(form => form.getAttribute('action')).join() ===
    [...theirs.querySelectorAll(selector)].map(form => form.getAttribute('action')).join();

  function adopt(form, theirs) {
    const state = forms.get(form);
    const newer = Number(theirs.elements.version.value) > Number(form.elements.version.value);
    if (!newer || state.running || state.conflict || state.kept || snapshot(form) !== state.saved) return;
    const before = state.saved;
    form.elements.version.value = theirs.elements.version.value;
    fill(form, typed(theirs));
    state.saved = snapshot(form);
    if (state.saved === before) return;
    const place = form.querySelector('[data-state]');
    place.dataset.tone = 'theirs';
    place.replaceChildren(...theirs.querySelector('[data-state]').childNodes);
    const fold = form.querySelector('details');
    if (fold && fold.querySelector(':checked')) fold.open = true;
  }

  function adoptFiles(form, theirs) {
    const mine = form.closest('.evidence').querySelector('[data-evidence]');
    const other = theirs.closest('.evidence').querySelector('[data-evidence]');
    const files = place => [...place.querySelectorAll('a')].map(link => link.getAttribute('href')).join();
    if (form.waiting || form.hasAttribute('aria-busy') || mine.querySelector('details[open]') || files(mine) === files(other)) return;
    mine.replaceChildren(...other.childNodes);
  }

  function takeOver(now) {
    const theirs = action => [...now.querySelectorAll('form')].find(form => form.getAttribute('action') === action);
    const fresh = now.querySelector('[data-visit]');
    if (!fresh) return;
    root.querySelector('[data-fresh]').hidden =
      fresh.dataset.status === words.status && same(root, fresh, '[data-autosave]') && same(root, fresh, NOTED);
    root.querySelectorAll('form[data-autosave]').forEach(form => {
      const other = theirs(form.getAttribute('action'));
      if (other) adopt(form, other);
    });
    root.querySelectorAll('form[data-upload]').forEach(form => {
      const other = theirs(form.getAttribute('action'));
      if (other) adoptFiles(form, other);
    });
    const judged = fresh.querySelector('[data-judged-now]');
    if (judged) progress(judged.textContent);
  }

  let stamp = '';
  async function look() {
    if (document.visibilityState === 'visible' && navigator.onLine) {
      try {
        const answer = await fetch(words.now, { headers: stamp ? { 'If-None-Match': stamp } : {} });
        if (answer.redirected || answer.status === 404) return;
        if (answer.ok) {
          stamp = answer.headers.get('ETag') || '';
          takeOver(parsed(await answer.text()));
        }
      } catch { /* no network: the next time */ }
    }
    setTimeout(look, LOOK_AGAIN);
  }
  if (words.now) setTimeout(look, LOOK_AGAIN);

  window.addEventListener('online', () => {
    forms.forEach((state, form) => { if (state.kept) save(form); });
    root.querySelectorAll('form[data-upload]').forEach(form => { if (form.waiting) send(form, form.waiting); });
  });
  window.addEventListener('pagehide', () => forms.forEach((state, form) => { if (snapshot(form) !== state.saved) keep(form, state); }));
  window.addEventListener('beforeunload', event => {
    const waiting = Array.from(forms.values()).some(state => state.running) ||
      Array.from(root.querySelectorAll('form[data-upload]')).some(form => form.waiting);
    if (waiting) event.preventDefault();
  });
})();
