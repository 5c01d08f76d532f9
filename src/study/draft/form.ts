/** A methodology to be filled in by hand, valid as it is. */
export const form = `# yaml-language-server: $schema=./rating.schema.json
# (an editor completes and checks this file with the schema: rating schema > rating.schema.json)
rating: 1
name: Name of the rating
# edition: "2026"

# Who is rated: the column of the data that names the units; a list of columns where one is not unique.
unit:
  id: city
  # attributes: [country, population]    # carried to the result

# What holds for every indicator unless it says otherwise; rating methods lists what there is.
defaults:
  missing: reweight        # a gap leaves its weight to the other answers
  treat: none              # outliers stay as they are
  normalise: min-max       # the best value of these units is 100, the poorest 0
  aggregate: arithmetic    # a strength makes up for a weakness

# Units that answered too little are listed and not rated:
# screening: { coverage: 0.66 }

# A tree of any depth. Weights of siblings are shares of their sum. An indicator reads the column of its id.
criteria:
  - id: visibility
    name: Visibility abroad
    weight: 40
    criteria:
      - id: website
        name: International orientation of the website
        unit: points of 20
        weight: 1
        normalise: { method: goalposts, min: 0, max: 20 }
      - id: partner_cities
        name: Partner cities
        weight: 1
  - id: offices
    name: Offices of foreign companies
    # column: foreign_offices                      # where the header is another than the id
    weight: 60
    direction: higher                              # or lower
    # per: { column: population, scale: 10000 }    # divided by another column
    # points: { yes: 10, partly: 5, no: 0 }        # answers turned into points

# Places among those alike: classes by size, or one a distinct value.
# leagues:
#   - id: size
#     column: population
#     classes: [{ id: small, below: 100000 }, { id: large }]
#   - { id: country, column: country }

# awards:
#   - { id: winner, name: Absolute winner, rank: 1 }
#   - { id: diploma, name: Best of its class, league: size, rank: 1, except: [winner] }

# Words that mean "no answer" in your data, and marks to ignore:
# data: { missing: ["нет"], strip: ["*"] }
`;
