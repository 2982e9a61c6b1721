// Saves a section of a form on the server while somebody types. Everything also works without it: the buttons save.
const waitAfterTyping = 1500;
const waitsAfterFailure = [3000, 6000, 12000, 30000];
const longestWaitToLeave = 5000;

const form = document.querySelector('form[data-autosave]');
if (form) {
  const status = form.querySelector('[data-autosave-status]');
  let typed = false;
  let unanswered = null;
  let underway = null;
  let failures = 0;
  let timer;
  let isOver = false;
  let isLeaving = false;
  let isWaiting = false;
  let wasWarned = false;

  const say = (words) => {
    if (status.textContent !== words) {
      status.textContent = words;
    }
  };

  const stop = (words) => {
    isOver = true;
    say(words);
  };

  const failed = () => {
    failures += 1;
    say('Not saved just now: there is no connection. We keep trying, and what you typed stays on this page.');
    wait(waitsAfterFailure[Math.min(failures, waitsAfterFailure.length) - 1]);
  };

  const hear = async (answer) => {
    if (answer.ok) {
      const saved = await answer.json();
      form.elements.Ticket.value = saved.ticket;
      unanswered = null;
      failures = 0;
      wasWarned = false;
      say(saved.isConflict
        ? `${saved.other} changed an answer on this page too. Press a save button to see both beside each other. The rest is saved.`
        : `Saved at ${saved.at}`);
    } else if (answer.type === 'opaqueredirect') {
      stop('Your sign-in has ended. Press a save button: we keep what you typed while you sign in again.');
    } else if (answer.status === 401) {
      stop('Your sign-in has ended, and this page was open for more than a day, so we cannot keep what you typed. Copy your last words first. Then sign in and open the page again.');
    } else if (answer.status >= 500 || answer.status === 429) {
      failed();
    } else {
      stop('Not saved. Press a save button: it shows why, and nothing that you typed is lost.');
    }
  };

  // What was sent and not answered may have arrived: it is sent once more as it was, so that it cannot be taken for somebody else's.
  const send = async () => {
    if (!unanswered) {
      typed = false;
      unanswered = new URLSearchParams(new FormData(form));
    }
    try {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: unanswered, redirect: 'manual', keepalive: document.hidden && `${unanswered}`.length < 60000 });
      await hear(answer);
    } catch {
      failed();
    }
    underway = null;
    if (typed && !unanswered) {
      wait(waitAfterTyping);
    }
  };

  const save = () => {
    clearTimeout(timer);
    if (!underway && !isOver && !isLeaving) {
      underway = send();
    }
    return underway;
  };

  function wait(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  }

  const later = (event) => {
    if (event.target.name) {
      typed = true;
      if (failures === 0) {
        wait(waitAfterTyping);
      }
    }
  };

  form.addEventListener('input', later);
  form.addEventListener('change', later);
  window.addEventListener('online', () => unanswered && save());
  document.addEventListener('visibilitychange', () => document.hidden && typed && save());

  // A save by a button waits for the one that is underway, so that the two are not taken for two people.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (isLeaving || isOver || !(underway || unanswered)) {
      isLeaving = true;
      return;
    }
    event.preventDefault();
    if (isWaiting) {
      return;
    }
    isWaiting = true;
    const enough = new Promise((done) => { setTimeout(done, longestWaitToLeave); });
    Promise.race([underway ?? save(), enough]).finally(() => {
      isWaiting = false;
      if (failures > 0 && !wasWarned) {
        // Without a connection the browser would leave the page and lose what stands on it.
        wasWarned = true;
        say('Not saved: there is no connection, so we stay on this page. We keep trying. You can press the button again.');
        return;
      }
      isLeaving = true;
      form.requestSubmit(event.submitter);
    });
  });
  window.addEventListener('pageshow', () => { isLeaving = false; });
}
