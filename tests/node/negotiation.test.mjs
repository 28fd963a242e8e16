import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadNegotiation } from '../../scripts/l10n/negotiation.mjs';

const { negotiate } = await loadNegotiation();
const best = (tag, available) => negotiate(tag, available)[0] ?? '';

const wide =
  'es es-MX zh-Hans zh-Hant vi ko ru ar ht tl fr pt-BR pt-PT pl it de fa ja hi ur bn pa so uk he'.split(
    ' ',
  );

const asked = {
  'zh-Hant-TW': 'zh-Hant',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-MO': 'zh-Hant',
  'zh-SG': 'zh-Hans',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
  yue: 'zh-Hant',
  'yue-Hans-CN': 'zh-Hans',
  'cmn-Hant': 'zh-Hant',
  'es-MX': 'es-MX',
  'es-419': 'es',
  'es-AR': 'es',
  es_MX: 'es-MX',
  ES: 'es',
  pt: 'pt-BR',
  'pt-AO': 'pt-PT',
  'pt-BR': 'pt-BR',
  'fr-CA': 'fr',
  'ar-EG': 'ar',
  'fa-AF': 'fa',
  prs: 'fa',
  fil: 'tl',
  'fil-PH': 'tl',
  tl: 'tl',
  iw: 'he',
  'pa-Arab-PK': '',
  'pa-IN': 'pa',
  'ur-Latn': '',
  'hi-Latn': '',
  sr: '',
  'de-AT-1996': 'de',
  'en-US-u-nu-latn': '',
  'x-klingon': '',
  und: '',
  '': '',
  'i-default': '',
  'ht-HT': 'ht',
  nb: '',
  'ar-u-nu-arab': 'ar',
  'zh-Latn-pinyin': '',
};
for (const [tag, wanted] of Object.entries(asked))
  test(`a reader of “${tag}” gets ${wanted || 'English'}`, () =>
    assert.equal(best(tag, wide), wanted));
