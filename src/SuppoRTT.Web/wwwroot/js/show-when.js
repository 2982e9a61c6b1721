// Shows a question only while what it depends on is answered so. Without this script all are on the page, and each says when it is asked.
const questions = [...document.querySelectorAll('[data-show-when]:not([data-show-when=""])')];

const chosen = (name) => [...document.getElementsByName(name)]
  .filter((field) => !field.closest('[data-show-when][hidden]'))
  .filter((field) => field.type !== 'radio' && field.type !== 'checkbox' || field.checked)
  .map((field) => field.value);

const show = () => questions.forEach((question) => {
  const wanted = question.dataset.showFor.split(' ');
  question.hidden = !chosen(question.dataset.showWhen).some((answer) => wanted.includes(answer));
});

if (questions.length > 0) {
  document.addEventListener('change', show);
  show();
}
