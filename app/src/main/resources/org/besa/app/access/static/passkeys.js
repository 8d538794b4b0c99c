// Passkeys: asks the server what to sign, the device to sign it, and brings the answer back. Pages work without it, by password.
(function () {
  'use strict';
  if (!window.PublicKeyCredential) { return; }

  const places = {
    'sign-in': '/sign-in/passkey',
    'prove': '/prove/passkey',
    'register': '/account/passkeys'
  };
  const words = { 403: 'refused', 409: 'impossible', 429: 'later' };

  function bytes(text) {
    const padded = text.replace(/-/g, '+').replace(/_/g, '/');
    return Uint8Array.from(atob(padded), character => character.charCodeAt(0));
  }

  function text(buffer) {
    return btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  const known = list => list.map(each => ({ type: each.type, id: bytes(each.id) }));

  function post(form, path, body) {
    return fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      headers: { 'Content-Type': 'application/json', 'X-Form-Key': form.elements['form-key'].value },
      body: body
    });
  }

  async function shown(asked) {
    const wish = asked.publicKey;
    const credential = await navigator.credentials.get({
      publicKey: { ...wish, challenge: bytes(wish.challenge), allowCredentials: known(wish.allowCredentials) }
    });
    return {
      visit: asked.visit,
      credential: text(credential.rawId),
      client: text(credential.response.clientDataJSON),
      authenticator: text(credential.response.authenticatorData),
      signature: text(credential.response.signature),
      user: text(credential.response.userHandle || new ArrayBuffer(0))
    };
  }

  async function made(asked, form) {
    const wish = asked.publicKey;
    const credential = await navigator.credentials.create({
      publicKey: {
        ...wish,
        challenge: bytes(wish.challenge),
        user: { ...wish.user, id: bytes(wish.user.id) },
        excludeCredentials: known(wish.excludeCredentials)
      }
    });
    return {
      visit: asked.visit,
      label: form.elements.label.value,
      client: text(credential.response.clientDataJSON),
      attestation: text(credential.response.attestationObject)
    };
  }

  async function run(form) {
    const purpose = form.dataset.passkey;
    const place = places[purpose];
    const options = await post(form, place + '/options', '{}');
    if (!options.ok) { return words[options.status] || 'failed'; }
    const asked = await options.json();
    const brought = purpose === 'register' ? await made(asked, form) : await shown(asked);
    const answer = await post(form, place, JSON.stringify(brought));
    return answer.ok ? '' : words[answer.status] || 'failed';
  }

  document.querySelectorAll('form[data-passkey]').forEach(form => {
    const told = form.querySelector('[data-told]');
    const button = form.querySelector('button');
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      button.disabled = true;
      told.hidden = true;
      let wrong;
      try {
        wrong = await run(form);
      } catch (fault) {
        wrong = 'failed';
      }
      if (wrong === '') { location.assign(form.dataset.next); return; }
      told.textContent = form.dataset[wrong];
      told.hidden = false;
      button.disabled = false;
    });
  });
}());
