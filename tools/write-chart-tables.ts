/** `npm run chart-tables`: writes the tables of charts and of their parameters into the README. */
import fs from 'node:fs';
import { withChartTables } from './chart-tables';

fs.writeFileSync('README.md', withChartTables(fs.readFileSync('README.md', 'utf8')));
