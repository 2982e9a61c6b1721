// Shows a question only while what it depends on is answered so. Without this script all are on the page, and each says when it is asked.
const questions = [...document.querySelectorAll('[data-show-when]:not([data-show-when=""])')];

const onPage = (name) => [...document.getElementsByName(name)].filter((field) => !field.closest('[data-show-when][hidden]'));

const isChosen = (fields, answers) => fields
  .filter((field) => field.type !== 'radio' && field.type !== 'checkbox' || field.checked)
  .some((field) => answers.split(' ').includes(field.value));

// What waits for an answer not to be chosen waits for the question itself all the same.
const isAsked = ({ showWhen, showFor, showUnless }) => {
  const fields = onPage(showWhen);
  return fields.length > 0 && (showUnless ? !isChosen(fields, showUnless) : isChosen(fields, showFor));
};

const show = () => questions.forEach((question) => {
  question.hidden = !isAsked(question.dataset);
});

if (questions.length > 0) {
  document.addEventListener('change', show);
  show();
}
