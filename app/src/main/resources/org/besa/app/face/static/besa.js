// What a script adds to pages that work without it: leaving at once, locking when idle, no double sending, no lost typing.
(function () {
  'use strict';
  const body = document.body;
  const leaving = document.getElementById('leave-form');
  const locking = document.getElementById('lock-form');
  let unsaved = false;

  // Leave: the page goes out of sight first, then the server is told, then a neutral page takes this one's place.
  function leave() {
    unsaved = false;
    document.title = '…';
    body.hidden = true;
    navigator.sendBeacon(leaving.action, new URLSearchParams(new FormData(leaving)));
    location.replace(body.dataset.exit);
  }
  if (leaving && body.dataset.exit) {
    leaving.addEventListener('submit', event => { event.preventDefault(); leave(); });
    let pressed = [];
    addEventListener('keydown', event => {
      if (event.key !== 'Escape') { pressed = []; return; }
      pressed = pressed.filter(time => event.timeStamp - time < 1500).concat(event.timeStamp);
      if (pressed.length === 3) { leave(); }
    });
  }

  // Before the screen locks, what is being typed is kept as its form would keep it; whoever locks does not wait longer than two seconds for that.
  function lock() {
    const typing = unsaved && document.querySelector('form[data-guard][hx-post]');
    const kept = typing
      ? fetch(typing.getAttribute('hx-post'), { method: 'POST', body: new URLSearchParams(new FormData(typing)), headers: { 'HX-Request': 'true' } })
      : Promise.resolve();
    unsaved = false;
    body.hidden = true;
    Promise.race([kept, new Promise(over => { setTimeout(over, 2000); })]).catch(() => {}).then(() => locking.submit());
  }
  if (locking) {
    locking.addEventListener('submit', event => { event.preventDefault(); lock(); });
  }

  // Lock: after so many seconds without anything happening in any window of Besa. The server counts for itself as well.
  const seconds = Number(body.dataset.lockAfter || 0);
  if (locking && seconds > 0) {
    const others = new BroadcastChannel('besa');
    let last = Date.now();
    const stir = () => {
      if (Date.now() - last > 5000) { others.postMessage('stirred'); }
      last = Date.now();
    };
    others.onmessage = () => { last = Date.now(); };
    ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'].forEach(kind => addEventListener(kind, stir, { passive: true }));
    setInterval(() => {
      if (Date.now() - last >= seconds * 1000) {
        last = Date.now();
        lock();
      }
    }, 1000);
  }

  // What the browser kept of a page is not shown again: it may be of somebody who has left.
  addEventListener('pageshow', event => { if (event.persisted) { location.reload(); } });

  // A form is sent once. The button is disabled after the browser has read its value.
  addEventListener('submit', event => {
    if (event.defaultPrevented || event.target.method === 'dialog') { return; }
    unsaved = false;
    setTimeout(() => event.target.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = true; }));
  });

  // Typing in a form with data-guard is not lost unasked; saving a draft (the form's own htmx request) settles it.
  addEventListener('input', event => { if (event.target.closest('form[data-guard]')) { unsaved = true; } });
  addEventListener('beforeunload', event => { if (unsaved) { event.preventDefault(); } });
  body.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful && event.target.closest('form[data-guard]')) { unsaved = false; }
  });

  // A link with data-opens opens its dialog instead of the page that asks the same.
  addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog) { event.preventDefault(); dialog.showModal(); }
  });
  addEventListener('click', event => {
    if (event.target.closest('dialog .actions a.button')) { event.preventDefault(); event.target.closest('dialog').close(); }
  });

  const summary = document.getElementById('error-summary');
  if (summary) { summary.focus(); }
}());
