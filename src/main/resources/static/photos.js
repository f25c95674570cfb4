// Photos are made smaller before they are sent: a ward's network is slow, and a phone's photo is large.
(() => {
  'use strict';
  const LONG_SIDE = 2560;
  const QUALITY = 0.85;

  // The photo in a size that is enough, or the file as it is.
  window.smallerPhoto = async file => {
    if (!file.type.startsWith('image/') || file.size < 400 * 1024) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
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
  };
})();
