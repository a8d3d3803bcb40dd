import 'lectern/fonts.css';
import '@fontsource-variable/noto-sans-arabic';
import '@fontsource-variable/noto-sans-hebrew';
import '@fontsource-variable/noto-sans-sc';
import { createRoot } from 'react-dom/client';
import { Talk } from './Talk.tsx';

createRoot(document.getElementById('root')!).render(<Talk />);
