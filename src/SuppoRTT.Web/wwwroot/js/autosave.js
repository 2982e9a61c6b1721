// Saves a section of a form on the server while somebody types. Everything also works without it: the buttons save.
const waitAfterTyping = 1500;
const form = document.querySelector('form[data-autosave]');
if (form) {
  const status = form.querySelector('[data-autosave-status]');
  let waiting;
  let saving = false;
  let changed = false;
  let leaving = false;

  const save = async () => {
    if (saving || leaving) {
      return;
    }
    saving = true;
    changed = false;
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
      if (answer.ok) {
        const saved = await answer.json();
        form.elements.Ticket.value = saved.ticket;
        status.textContent = `Saved at ${saved.at}`;
      } else if (answer.status === 409) {
        status.textContent = 'Somebody else has changed this page. Save to see their words beside yours.';
      } else if (answer.type === 'opaqueredirect') {
        status.textContent = 'Your sign-in has ended. Save: we keep what you typed while you sign in again.';
      } else {
        status.textContent = 'Not saved yet. Use the Save button.';
      }
    } catch {
      status.textContent = 'No connection just now. What you typed is still on this page.';
    }
    saving = false;
    if (changed) {
      later();
    }
  };

  const later = () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, waitAfterTyping);
  };

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(waiting);
  });
}
