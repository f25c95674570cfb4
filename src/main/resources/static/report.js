// The report form waits for its photos to be made smaller (photos.js).
(() => {
  'use strict';
  const PATIENCE = 15000;
  let working = Promise.resolve();
  let pending = 0;

  async function shrink(input) {
    const chosen = Array.from(input.files);
    const sent = new DataTransfer();
    for (const file of chosen) sent.items.add(await window.smallerPhoto(file));
    const unchanged = input.files.length === chosen.length && chosen.every((file, i) => input.files[i] === file);
    if (unchanged && pending > 0) input.files = sent.files;
  }

  document.addEventListener('change', event => {
    const input = event.target;
    if (!input.matches('[data-report] input[type=file]')) return;
    pending++;
    working = working.then(() => shrink(input)).finally(() => { pending--; });
  });

  // Sent only when the photos are ready, or as they are if that takes too long.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[data-report]') || pending === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    const patience = new Promise(done => setTimeout(done, PATIENCE));
    Promise.race([working, patience]).then(() => {
      pending = 0;
      form.removeAttribute('aria-busy');
      // a form does not send itself from within its own submit event
      setTimeout(() => form.requestSubmit());
    });
  }, true);
})();
