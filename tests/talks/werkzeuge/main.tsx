import 'lectern/fonts.css';
import { createRoot } from 'react-dom/client';
import { Talk } from './Talk.tsx';

createRoot(document.getElementById('root')!).render(<Talk />);
