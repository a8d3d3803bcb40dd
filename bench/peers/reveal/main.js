// The talk as the documentation of reveal.js has one set it up with a bundler, in a theme that brings no
// fonts: the 430 kB in the style sheet of `black` would make reveal.js slower than it has to be.
import Reveal from 'reveal.js';
import Notes from 'reveal.js/plugin/notes';
import 'reveal.js/reveal.css';
import 'reveal.js/theme/dracula.css';

void Reveal.initialize({ hash: true, plugins: [Notes] });
