/** The built-in methodologies as written. Made from the .yaml files beside this one by `npm run generate`. */

export const presetFiles: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  hdi: {
    rating: 1,
    name: 'Human Development Index (UNDP)',
    unit: { id: 'country' },
    defaults: { missing: 'exclude', aggregate: 'arithmetic' },
    aggregate: 'geometric',
    criteria: [
      {
        id: 'health',
        name: 'Long and healthy life',
        column: 'life_expectancy',
        unit: 'years of life expectancy at birth',
        weight: 1,
        normalise: { method: 'goalposts', min: 20, max: 85, to: [0, 1], clip: true },
      },
      {
        id: 'education',
        name: 'Knowledge',
        weight: 1,
        aggregate: 'arithmetic',
        criteria: [
          {
            id: 'expected_years_schooling',
            name: 'Expected years of schooling',
            unit: 'years',
            weight: 1,
            normalise: { method: 'goalposts', min: 0, max: 18, to: [0, 1], clip: true },
          },
          {
            id: 'mean_years_schooling',
            name: 'Mean years of schooling',
            unit: 'years',
            weight: 1,
            normalise: { method: 'goalposts', min: 0, max: 15, to: [0, 1], clip: true },
          },
        ],
      },
      {
        id: 'income',
        name: 'Decent standard of living',
        column: 'gni_per_capita_2011ppp',
        unit: 'gross national income per head in 2011 PPP dollars',
        weight: 1,
        normalise: { method: 'goalposts', min: 100, max: 75000, to: [0, 1], clip: true, log: true },
      },
    ],
    ranking: { ties: 'min', by: 'published', decimals: 3 },
  },
  'uclg-eurasia': {
    rating: 1,
    name: 'Cities International Activity Rating (modelled on UCLG-Eurasia)',
    edition: '2020',
    unit: { id: 'city', attributes: ['country', 'population', { column: 'values', optional: true }] },
    defaults: {
      missing: 'reweight',
      treat: 'none',
      normalise: { method: 'min-max', to: [0, 100] },
      aggregate: 'arithmetic',
    },
    screening: { coverage: 0.66 },
    criteria: [
      {
        id: 'business',
        name: 'Business activity',
        weight: 25,
        criteria: [
          {
            id: 'foreign_offices',
            name: 'Branches and representative offices of foreign companies',
            unit: 'offices',
            weight: 35,
          },
          {
            id: 'foreign_enterprises',
            name: 'Enterprises with foreign capital',
            unit: 'per 10,000 residents',
            weight: 25,
            per: { column: 'population', scale: 10000 },
          },
          {
            id: 'foreign_investment',
            name: 'Foreign direct investment in the year',
            unit: 'USD per resident',
            weight: 20,
            per: { column: 'population', scale: 1000000 },
          },
          {
            id: 'exports',
            name: "Exports of the city's enterprises in the year",
            unit: 'USD per resident',
            weight: 20,
            per: { column: 'population', scale: 1000000 },
          },
        ],
      },
      {
        id: 'population_abroad',
        name: 'International activity of the population',
        weight: 20,
        criteria: [
          {
            id: 'foreign_students',
            name: 'Foreign students',
            unit: 'per 10,000 residents',
            weight: 40,
            per: { column: 'population', scale: 10000 },
          },
          { id: 'foreign_tourists', name: 'Share of foreign tourists', unit: '%', weight: 40 },
          {
            id: 'migration',
            name: 'Residents who arrived from abroad in the year',
            unit: 'per 10,000 residents',
            weight: 20,
            per: { column: 'population', scale: 10000 },
          },
        ],
      },
      {
        id: 'organisations',
        name: 'International organisations and institutions',
        weight: 20,
        criteria: [
          {
            id: 'memberships',
            name: 'Memberships of international organisations',
            unit: 'organisations',
            weight: 70,
          },
          {
            id: 'ranked_universities',
            name: 'Universities in a world top 600',
            unit: 'universities',
            weight: 30,
          },
        ],
      },
      {
        id: 'international_events',
        name: 'International events and partnerships',
        weight: 20,
        criteria: [
          { id: 'events', name: 'International events held in the year', unit: 'events', weight: 50 },
          { id: 'partner_cities', name: 'Partner and sister cities', unit: 'cities', weight: 50 },
        ],
      },
      {
        id: 'infrastructure',
        name: 'Infrastructure and visibility',
        weight: 15,
        criteria: [
          {
            id: 'website',
            name: 'International orientation of the official website',
            unit: 'points of 20',
            weight: 60,
            normalise: { method: 'goalposts', min: 0, max: 20 },
          },
          {
            id: 'direct_routes',
            name: 'Foreign cities with a direct scheduled connection',
            unit: 'cities',
            weight: 40,
          },
        ],
      },
    ],
    ranking: { ties: 'min', by: 'exact', decimals: 2 },
    leagues: [
      {
        id: 'size',
        column: 'population',
        classes: [
          { id: 'small', name: 'Small cities', below: 100000 },
          { id: 'medium', name: 'Medium-sized cities', below: 500000 },
          { id: 'large', name: 'Large cities', below: 1000000 },
          { id: 'metropolitan', name: 'Metropolitan cities' },
        ],
      },
      { id: 'country', column: 'country' },
    ],
    awards: [
      { id: 'absolute', name: 'Absolute winner', rank: 1, prize: 'USD 10,000' },
      { id: 'diploma', name: 'Winner in its class', league: 'size', rank: 1, except: ['absolute'] },
      { id: 'best-in-country', name: 'Best city of its country', league: 'country', rank: 1 },
      { id: 'best-website', name: 'Best practice – international website', criterion: 'website', rank: 1 },
      { id: 'best-tourism', name: 'Best practice – foreign tourism', criterion: 'foreign_tourists', rank: 1 },
      {
        id: 'best-partnerships',
        name: 'Best practice – partner cities',
        criterion: 'partner_cities',
        rank: 1,
      },
      { id: 'best-events', name: 'Best practice – international events', criterion: 'events', rank: 1 },
    ],
  },
};
