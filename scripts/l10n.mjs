#!/usr/bin/env node
import { writeCatalogues } from './l10n/build.mjs';

const [command] = process.argv.slice(2);
if (command === 'build') writeCatalogues({});
