import { initAll } from '../assets/nhsuk-frontend.min.js';

// A form sent from "#question" comes back there, and the browser would take the focus away from the error summary.
if (location.hash && document.querySelector('[data-module="nhsuk-error-summary"]')) {
  history.replaceState(null, '', location.pathname + location.search);
}

// The error summary takes the focus, counts are kept, conditional questions open, the menu folds.
initAll();

// A circle of a choice may not say that it is expanded (ARIA): what it opens follows it anyway.
const quiet = (circle) => circle.removeAttribute('aria-expanded');
document.querySelectorAll('input[type="radio"][aria-expanded]').forEach(quiet);
new MutationObserver((changes) => changes
  .map((change) => change.target)
  .filter((field) => field.type === 'radio' && field.hasAttribute('aria-expanded'))
  .forEach(quiet)).observe(document.body, { attributeFilter: ['aria-expanded'], subtree: true });
