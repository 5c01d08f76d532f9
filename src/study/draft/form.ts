/** A methodology to fill in by hand, valid as it is. */
export const form = `# yaml-language-server: $schema=./rating.schema.json
# (an editor completes and checks this file with the schema: rating schema > rating.schema.json)
rating: 1
name: Name of the rating
# edition: "2026"

# The column of the data that names the units, or a list of columns if one alone is not unique.
unit:
  id: city
  # attributes: [country, population]    # shown in the result

# Settings of every indicator that does not override them; "rating methods" lists the methods.
defaults:
  missing: reweight        # the weight of a missing value goes to the others
  treat: none              # outliers are left as they are
  normalise: min-max       # the best value among the units is 100, the worst 0
  aggregate: arithmetic    # strengths compensate for weaknesses

# Units with too few values are listed but not rated:
# screening: { coverage: 0.66 }

# A tree of any depth. The weights in a list are shares of their sum. An indicator reads the column named like its id.
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
    # column: foreign_offices                      # if the column has another name
    weight: 60
    direction: higher                              # or lower
    # per: { column: population, scale: 10000 }    # divided by another column
    # points: { yes: 10, partly: 5, no: 0 }        # answers turned into points

# Places among similar units: classes by size, or one class per distinct value.
# leagues:
#   - id: size
#     column: population
#     classes: [{ id: small, below: 100000 }, { id: large }]
#   - { id: country, column: country }

# awards:
#   - { id: winner, name: Absolute winner, rank: 1 }
#   - { id: diploma, name: Best of its class, league: size, rank: 1, except: [winner] }

# Words that mean "no data" in your table, and marks to ignore:
# data: { missing: ["нет"], strip: ["*"] }
`;
