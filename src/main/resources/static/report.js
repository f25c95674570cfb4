// Photos are made smaller before they are sent: a ward's network is slow, and a phone's photo is large.
(() => {
  'use strict';
  const LONG_SIDE = 2560;
  const QUALITY = 0.85;
  const PATIENCE = 15000;
  let working = Promise.resolve();
  let pending = 0;

  const decoded = file => createImageBitmap(file, { imageOrientation: 'from-image' });

  async function smaller(file) {
    if (!file.type.startsWith('image/') || file.size < 400 * 1024) return file;
    try {
      const picture = await decoded(file);
      const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
      if (!blob || blob.size >= file.size) return file;
      return new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' });
    } catch {
      return file; // the server says what is wrong with it
    }
  }

  async function shrink(input) {
    const chosen = Array.from(input.files);
    const sent = new DataTransfer();
    for (const file of chosen) sent.items.add(await smaller(file));
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
