import { initAll } from '../assets/nhsuk-frontend.min.js';

// The error summary takes the focus, counts are kept, conditional questions open, the menu folds.
initAll();
