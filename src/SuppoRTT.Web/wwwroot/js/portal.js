import { initAll } from '../assets/nhsuk-frontend.min.js';

// A form sent from "#question" comes back there, and the browser would take the focus away from the error summary.
if (location.hash && document.querySelector('[data-module="nhsuk-error-summary"]')) {
  history.replaceState(null, '', location.pathname + location.search);
}

// The error summary takes the focus, counts are kept, conditional questions open, the menu folds.
initAll();

// The design system puts aria-expanded on radio buttons, where ARIA does not allow it. What a choice opens follows it in reading order.
const tidy = () => {
  for (const radio of document.querySelectorAll('input[type=radio][aria-expanded]')) {
    radio.removeAttribute('aria-expanded');
  }
};
tidy();
document.addEventListener('click', tidy);
window.addEventListener('pageshow', tidy);
