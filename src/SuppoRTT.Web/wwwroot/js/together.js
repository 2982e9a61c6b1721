// While two fill a form in together: says who is here and what the other changed. It never changes a field and never moves the focus. Everything also works without it.
const every = 15000;
const everyAfterFailure = 30000;

const box = document.querySelector('[data-together]');
const form = document.querySelector('form[data-autosave]');
if (box) {
  const here = box.querySelector('[data-together-here]');
  const shown = new Map();
  let timer;
  let isOver = false;

  const say = (words) => {
    if (here.textContent !== words) {
      here.textContent = words;
    }
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const placeOf = (question) => [...form.elements].find((e) => e.name === question || e.name?.startsWith(`${question}.`))?.closest('[data-question]');

  const mark = (answer) => {
    const place = form && placeOf(answer.question);
    const told = `${answer.words}\n${answer.text}`;
    if (!place || shown.get(answer.question)?.told === told) {
      return;
    }
    shown.get(answer.question)?.note.remove();
    const note = element('div', 'nhsuk-inset-text nhsuk-u-margin-top-0 nhsuk-u-margin-bottom-2', '');
    const who = element('p', 'nhsuk-u-margin-bottom-1', '');
    who.append(element('strong', '', `${answer.words}:`));
    const words = element('p', 'app-answer', answer.text || '(nothing)');
    words.dir = 'auto';
    note.append(who, words);
    place.prepend(note);
    shown.set(answer.question, { told, note });
  };

  const hear = (watched) => {
    watched.changed.forEach(mark);
    for (const [question, { note }] of shown) {
      if (!watched.changed.some((answer) => answer.question === question)) {
        note.remove();
        shown.delete(question);
      }
    }
    const changed = watched.changed.map((answer) => `“${answer.label}”`).join(', ');
    say(changed ? `${watched.here} Changed on this page: ${changed}.` : watched.here);
    if (watched.isOver) {
      isOver = true;
      if (watched.address) {
        const link = element('a', '', watched.link);
        link.href = watched.address;
        const line = document.createElement('p');
        line.append(link);
        box.append(line);
      }
    }
  };

  const ask = async () => {
    clearTimeout(timer);
    if (document.hidden || isOver) {
      return;
    }
    let next = every;
    try {
      const body = new URLSearchParams({ Section: box.dataset.togetherSection ?? '', Ticket: form?.elements.Ticket.value ?? '' });
      body.set('__RequestVerificationToken', document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '');
      const answer = await fetch(box.dataset.together, { method: 'POST', body, redirect: 'manual' });
      if (answer.ok) {
        hear(await answer.json());
      } else if (answer.status >= 500 || answer.status === 429) {
        throw new Error();
      } else {
        isOver = true;
        say('We cannot tell who is here any more. Nothing that you typed is lost: save it with a button.');
      }
    } catch {
      next = everyAfterFailure;
      say('We cannot tell just now who is here: there is no connection. What you typed stays on this page.');
    }
    timer = setTimeout(ask, next);
  };

  document.addEventListener('visibilitychange', ask);
  window.addEventListener('online', ask);
  timer = setTimeout(ask, every);
}
