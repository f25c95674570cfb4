// Comfort over pages that work without it.
(() => {
  'use strict';

  // A form is sent once: a second tap while the answer is on its way does nothing.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-once]') || event.defaultPrevented) return;
    if (form.getAttribute('aria-busy') === 'true') { event.preventDefault(); return; }
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form[aria-busy=true]').forEach(form => form.removeAttribute('aria-busy')));

  // Chosen pictures are shown before they are sent.
  document.addEventListener('change', event => {
    const input = event.target;
    if (!input.matches('input[type=file][data-preview]')) return;
    const shown = document.getElementById(input.dataset.preview);
    shown.replaceChildren(...Array.from(input.files).map(file => {
      if (!file.type.startsWith('image/')) return Object.assign(document.createElement('span'), { textContent: file.name });
      const picture = Object.assign(document.createElement('img'), { alt: file.name, src: URL.createObjectURL(file) });
      picture.addEventListener('load', () => URL.revokeObjectURL(picture.src), { once: true });
      return picture;
    }));
  });

  // A list of choices that sends itself when something is chosen.
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-sends-itself]');
    if (form) form.requestSubmit();
  });

  // A field that means something only while another has a value comes and goes with it.
  const showConditional = () => document.querySelectorAll('[data-when]').forEach(field => {
    const form = field.closest('form');
    const chosen = form && new FormData(form).get(field.dataset.when);
    field.hidden = chosen !== field.dataset.whenValue;
  });
  document.addEventListener('change', showConditional);
  document.addEventListener('DOMContentLoaded', showConditional);
  document.addEventListener('htmx:afterSettle', showConditional);

  // Menus close on a click outside and on Escape; a confirmation closes on "cancel".
  document.addEventListener('click', event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
    const cancel = event.target.closest('[data-close-details]');
    if (cancel) { const box = cancel.closest('details'); box.open = false; box.querySelector('summary').focus(); }
    if (event.target.closest('[data-print]')) window.print();
    const copy = event.target.closest('[data-copy]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent.trim())
        .then(() => { copy.textContent = copy.dataset.copied; });
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  // What went wrong is read out and seen first.
  const settle = root => { const first = root.querySelector('[data-focus]'); if (first) first.focus(); };
  document.addEventListener('DOMContentLoaded', () => settle(document));
  document.addEventListener('htmx:afterSettle', event => settle(event.target));
})();
