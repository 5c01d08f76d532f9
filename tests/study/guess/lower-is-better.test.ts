/** Names are looked at word by word, in the languages of the files. */

import { describe, expect, it } from 'vitest';
import { wordForLower } from '../../../src/study/guess/lower-is-better.ts';

describe('a name says that lower is better', () => {
  it.each([
    ['unemployment', 'unemployment'],
    ['Unemployment rate, %', 'unemployment'],
    ['long_term_unemployed', 'unemployed'],
    ['crime', 'crime'],
    ['Infant mortality', 'mortality'],
    ['PM2.5 (µg/m³)', 'pm25'],
    ['pm2_5', 'pm25'],
    ['PM10', 'pm10'],
    ['co2_per_capita', 'co2'],
    ['CO2 emissions', 'emissions'],
    ['Gini', 'gini'],
    ['school drop-out', 'drop out'],
    ['dropout_rate', 'dropout'],
    ['air pollution', 'pollution'],
    ['hospital_distance_km', 'distance'],
    ['timeToHospital', 'time to'],
    ['Cost of living', 'cost'],
    ['municipal_waste_kg', 'waste'],
    ['Безработица', 'безработица'],
    ['Уровень безработицы', 'безработицы'],
    ['Преступность на 1000 жителей', 'преступность'],
    ['Выбросы в атмосферу', 'выбросы'],
    ['Время до больницы, мин', 'время до'],
    ['Заболеваемость', 'заболеваемость'],
    ['İşsizlik oranı', 'işsizlik'],
    ['işsizlik', 'işsizlik'],
    ['Suç', 'suç'],
    ['SUÇ SAYISI', 'suç'],
    ['Hava kirliliği', 'kirliliği'],
    ['Omicidi', 'omicidi'],
    ['Mortalità stradale', 'mortalità'],
    ['CO₂ per capita', 'co2'],
    ['PM₂.₅', 'pm25'],
    ['Число преступлений', 'преступлений'],
    ['Аварийное жильё', 'аварийное'],
    ['rank_2019', 'rank'],
  ])('%s', (name, word) => {
    expect(wordForLower(name)).toBe(word);
  });
});

describe('a name says nothing', () => {
  it.each([
    ['ecostatsw', 'has cost in the middle of a word'],
    ['crimea_tourists', 'begins like crime'],
    ['kazanç', 'earnings in Turkish, and begins like an accident'],
    ['Kazan', 'a city'],
    ['museums', ''],
    ['population', ''],
    ['costume_theatres', ''],
    ['priceless', ''],
    ['noted_sights', ''],
    ['suçiçeği', 'begins like crime'],
    ['Долгопрудный', 'begins like a debt'],
    ['Ценность', 'begins like a price'],
    ['offices', ''],
    ['website', ''],
    ['Median age', ''],
    ['percentile rank', 'is higher for the better'],
    ['zero-emission buses', 'spares the emissions'],
    ['noise barriers', 'spares the noise'],
    ['Число аварийных служб', 'helps after accidents'],
    ['жалобы, решённые', 'is what was done about them'],
  ])('%s %s', (name) => {
    expect(wordForLower(name)).toBeUndefined();
  });

  it.each([
    'waste_recycled_pct',
    'Waste water treated (%)',
    'crime_clearance_rate',
    'pollution reduction',
    'Corruption Perceptions Index',
    'mortality_reduction',
    'Переработка отходов',
    'Раскрываемость преступлений',
    'Снижение безработицы',
    'atık geri dönüşüm oranı',
    'Raccolta differenziata dei rifiuti urbani',
    'unemployment_insurance_coverage',
    'poverty relief spending',
  ])('%s: another word turns it', (name) => {
    expect(wordForLower(name)).toBeUndefined();
  });
});
