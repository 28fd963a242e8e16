import './list-item-id.js';
import './block-roles.jsx';
import './right-answer.jsx';
import './term.jsx';
import './register.jsx';
