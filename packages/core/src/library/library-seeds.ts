/** The intents of a search, and the shapes its words take. */
export interface IntentTemplates {
  readonly informational: readonly string[]
  readonly navigational: readonly string[]
  readonly commercial: readonly string[]
  readonly transactional: readonly string[]
}

interface IndustrySeeds {
  readonly name: string
  readonly kinds: readonly string[]
  readonly audiences: readonly string[]
  readonly sectors: readonly (readonly [sector: string, subjects: readonly string[]])[]
}

export const templates: IntentTemplates = {
  informational: [
    'what is {subject}',
    'how to choose {subject}',
    '{subject} {kind}',
    '{subject} {kind} for {for}',
    '{subject} for {for}',
    '{subject}',
    'how does {subject} work',
    '{subject} tips',
    '{subject} meaning',
    'why {subject}',
    '{subject} examples',
    '{subject} {kind} explained',
    'is {subject} good for {for}',
    'how long does {subject} last',
    'history of {subject}',
    'types of {subject}',
    'how to choose a {subject} {kind} for {for}',
    'what {subject} {kind} do {for} need',
    'free {subject} {kind} for {for}',
  ],
  navigational: [
    '{subject} near me',
    '{subject} login',
    '{subject} {kind} login',
    '{subject} shop',
    '{subject} official site',
    '{subject} {kind} website',
    '{subject} app',
    '{subject} store',
    '{subject} {kind} near me',
    '{subject} contact',
    '{subject} forum',
    '{subject} {kind} pdf',
    '{subject} club',
    '{subject} show',
    '{subject} magazine',
    '{subject} for {for} near me',
    '{subject} {kind} for {for} pdf',
    '{subject} {kind} for {for} near me',
    '{subject} {kind} for {for} app',
  ],
  commercial: [
    'best {subject}',
    'best {subject} for {for}',
    '{subject} reviews',
    'top {subject} {kind}',
    '{subject} vs {kind}',
    'cheap {subject}',
    'best {subject} {kind}',
    '{subject} comparison',
    'compare {subject} for {for}',
    'best {subject} {kind} for {for}',
  ],
  transactional: [
    'buy {subject}',
    '{subject} price',
    'order {subject} online',
    '{subject} discount',
    '{subject} for sale',
    'hire {subject} for {for}',
  ],
}

/** Our own words, so that nothing in the library is somebody’s data. */
export const librarySeeds: readonly IndustrySeeds[] = [
  {
    name: 'Health & Fitness',
    kinds: ['guide', 'plan', 'routine', 'tracker', 'program'],
    audiences: ['beginners', 'seniors', 'women', 'men', 'runners'],
    sectors: [
      [
        'Gyms',
        [
          'home gym',
          'gym membership',
          'strength training',
          'weight machines',
          'kettlebell workout',
          'personal trainer',
        ],
      ],
      [
        'Nutrition',
        [
          'meal plan',
          'protein powder',
          'low carb diet',
          'vitamin d',
          'healthy snacks',
          'intermittent fasting',
        ],
      ],
      [
        'Yoga',
        ['yoga mat', 'yoga poses', 'hot yoga', 'meditation app', 'pilates reformer', 'stretching'],
      ],
    ],
  },
  {
    name: 'Home & Garden',
    kinds: ['ideas', 'kit', 'set', 'layout', 'design'],
    audiences: ['small gardens', 'renters', 'families', 'beginners', 'balconies'],
    sectors: [
      [
        'Gardening',
        ['raised beds', 'tomato plants', 'lawn mower', 'compost bin', 'garden hose', 'rose bushes'],
      ],
      [
        'Kitchen',
        [
          'kitchen cabinets',
          'cast iron pan',
          'dish rack',
          'kitchen island',
          'coffee maker',
          'knife set',
        ],
      ],
      [
        'Furniture',
        ['corner sofa', 'standing desk', 'bunk bed', 'bookshelf', 'dining table', 'mattress'],
      ],
    ],
  },
  {
    name: 'Food & Drink',
    kinds: ['recipe', 'menu', 'box', 'brand', 'flavour'],
    audiences: ['kids', 'vegans', 'parties', 'beginners', 'two'],
    sectors: [
      [
        'Baking',
        [
          'sourdough bread',
          'birthday cake',
          'banana bread',
          'puff pastry',
          'cupcakes',
          'gluten free flour',
        ],
      ],
      [
        'Coffee',
        [
          'espresso beans',
          'cold brew',
          'pour over coffee',
          'latte art',
          'coffee grinder',
          'french press',
        ],
      ],
      [
        'Restaurants',
        [
          'sushi restaurant',
          'pizza delivery',
          'brunch',
          'vegan burger',
          'food truck',
          'taco catering',
        ],
      ],
    ],
  },
  {
    name: 'Travel',
    kinds: ['itinerary', 'package', 'deal', 'map', 'guide'],
    audiences: ['solo travellers', 'families', 'couples', 'seniors', 'students'],
    sectors: [
      [
        'Flights',
        [
          'cheap flights',
          'flight insurance',
          'airport lounge',
          'carry on bag',
          'business class',
          'last minute flights',
        ],
      ],
      [
        'Hotels',
        [
          'beach hotel',
          'boutique hotel',
          'pet friendly hotel',
          'ski lodge',
          'all inclusive resort',
          'hostel',
        ],
      ],
      ['Tours', ['walking tour', 'wine tour', 'safari', 'city pass', 'boat trip', 'hiking trail']],
    ],
  },
  {
    name: 'Technology',
    kinds: ['app', 'review', 'setup', 'alternative', 'template'],
    audiences: ['small business', 'students', 'developers', 'beginners', 'teams'],
    sectors: [
      [
        'Laptops',
        [
          'gaming laptop',
          'laptop stand',
          'laptop battery',
          'ultrabook',
          'docking station',
          'laptop bag',
        ],
      ],
      [
        'Software',
        [
          'project management software',
          'password manager',
          'crm software',
          'video editor',
          'antivirus',
          'note taking app',
        ],
      ],
      [
        'Smart home',
        [
          'smart thermostat',
          'security camera',
          'robot vacuum',
          'smart lock',
          'video doorbell',
          'smart bulb',
        ],
      ],
    ],
  },
  {
    name: 'Finance',
    kinds: ['calculator', 'rate', 'comparison', 'checklist', 'guide'],
    audiences: ['first time buyers', 'students', 'freelancers', 'retirees', 'families'],
    sectors: [
      [
        'Banking',
        [
          'savings account',
          'checking account',
          'credit card',
          'overdraft',
          'online bank',
          'certificate of deposit',
        ],
      ],
      [
        'Insurance',
        [
          'car insurance',
          'pet insurance',
          'life insurance',
          'renters insurance',
          'travel insurance',
          'dental insurance',
        ],
      ],
      [
        'Investing',
        [
          'index fund',
          'dividend stocks',
          'retirement account',
          'bond ladder',
          'robo advisor',
          'real estate fund',
        ],
      ],
    ],
  },
  {
    name: 'Education',
    kinds: ['course', 'worksheet', 'lesson', 'program', 'tutor'],
    audiences: ['kids', 'adults', 'teachers', 'beginners', 'parents'],
    sectors: [
      [
        'Languages',
        [
          'learn spanish',
          'english grammar',
          'french lessons',
          'sign language',
          'german course',
          'language exchange',
        ],
      ],
      [
        'Exams',
        [
          'exam prep',
          'algebra practice',
          'essay outline',
          'flash cards',
          'study schedule',
          'reading test',
        ],
      ],
      [
        'Early years',
        [
          'preschool activities',
          'phonics',
          'counting games',
          'toddler crafts',
          'story time',
          'fine motor skills',
        ],
      ],
    ],
  },
  {
    name: 'Fashion',
    kinds: ['outfit', 'style', 'brand', 'size', 'guide', 'trend'],
    audiences: ['petite women', 'tall men', 'kids', 'weddings', 'work'],
    sectors: [
      [
        'Shoes',
        [
          'running shoes',
          'leather boots',
          'white sneakers',
          'sandals',
          'loafers',
          'wide fit shoes',
        ],
      ],
      [
        'Clothing',
        ['linen shirt', 'rain jacket', 'wool sweater', 'maxi dress', 'denim jacket', 'swimwear'],
      ],
      [
        'Accessories',
        ['leather belt', 'silver necklace', 'tote bag', 'sunglasses', 'wrist watch', 'silk scarf'],
      ],
    ],
  },
  {
    name: 'Beauty',
    kinds: ['routine', 'kit', 'product', 'tutorial', 'brand'],
    audiences: ['oily skin', 'dry skin', 'men', 'beginners', 'teens'],
    sectors: [
      ['Skincare', ['face serum', 'sunscreen', 'night cream', 'face mask', 'retinol', 'lip balm']],
      [
        'Hair',
        ['hair dryer', 'curly hair', 'hair colour', 'beard oil', 'hair growth', 'dry shampoo'],
      ],
      ['Makeup', ['foundation', 'mascara', 'eyeliner', 'lipstick', 'setting spray', 'nail polish']],
    ],
  },
  {
    name: 'Automotive',
    kinds: ['parts', 'review', 'cost', 'manual', 'kit'],
    audiences: ['suvs', 'trucks', 'beginners', 'families', 'vans'],
    sectors: [
      [
        'Repair',
        [
          'brake pads',
          'oil change',
          'car battery',
          'spark plugs',
          'windshield repair',
          'tire rotation',
        ],
      ],
      [
        'Electric cars',
        [
          'electric car charger',
          'used electric car',
          'home charging',
          'electric car range',
          'charging network',
          'electric van',
        ],
      ],
      [
        'Accessories',
        ['dash cam', 'roof rack', 'seat covers', 'floor mats', 'phone mount', 'car vacuum'],
      ],
    ],
  },
  {
    name: 'Real Estate',
    kinds: ['listing', 'checklist', 'contract', 'market', 'agent'],
    audiences: ['first time buyers', 'landlords', 'investors', 'seniors', 'students'],
    sectors: [
      [
        'Buying',
        [
          'houses for sale',
          'condo',
          'home inspection',
          'mortgage broker',
          'down payment',
          'fixer upper',
        ],
      ],
      [
        'Renting',
        [
          'studio apartment',
          'short term rental',
          'rental agreement',
          'roommate',
          'furnished apartment',
          'pet friendly rental',
        ],
      ],
      [
        'Commercial',
        [
          'office space',
          'warehouse lease',
          'coworking space',
          'retail unit',
          'self storage',
          'land plot',
        ],
      ],
    ],
  },
  {
    name: 'Legal',
    kinds: ['template', 'cost', 'advice', 'form', 'lawyer'],
    audiences: ['small business', 'tenants', 'couples', 'freelancers', 'families'],
    sectors: [
      [
        'Family law',
        ['divorce', 'child custody', 'prenup', 'adoption', 'guardianship', 'mediation'],
      ],
      [
        'Business law',
        [
          'trademark',
          'company formation',
          'employment contract',
          'privacy policy',
          'partnership agreement',
          'non disclosure agreement',
        ],
      ],
      [
        'Property law',
        [
          'eviction',
          'boundary dispute',
          'deed transfer',
          'lease review',
          'planning permission',
          'easement',
        ],
      ],
    ],
  },
  {
    name: 'Pets',
    kinds: ['food', 'training', 'toy', 'breed', 'care'],
    audiences: ['puppies', 'kittens', 'seniors', 'beginners', 'apartments'],
    sectors: [
      [
        'Dogs',
        ['dog harness', 'dog crate', 'puppy training', 'dog grooming', 'dog walker', 'dog bed'],
      ],
      [
        'Cats',
        ['cat litter', 'scratching post', 'cat carrier', 'indoor cat', 'cat fountain', 'cat tree'],
      ],
      [
        'Fish',
        ['aquarium filter', 'betta fish', 'fish tank', 'aquarium plants', 'goldfish', 'reef tank'],
      ],
    ],
  },
  {
    name: 'Sports',
    kinds: ['drills', 'gear', 'rules', 'training', 'schedule'],
    audiences: ['beginners', 'kids', 'women', 'coaches', 'adults'],
    sectors: [
      [
        'Cycling',
        [
          'road bike',
          'mountain bike',
          'bike helmet',
          'bike lights',
          'gravel bike',
          'indoor trainer',
        ],
      ],
      [
        'Football',
        [
          'football boots',
          'goalkeeper gloves',
          'football tactics',
          'shin pads',
          'five a side',
          'football training',
        ],
      ],
      [
        'Tennis',
        [
          'tennis racket',
          'tennis serve',
          'tennis shoes',
          'tennis court',
          'tennis strings',
          'table tennis',
        ],
      ],
    ],
  },
  {
    name: 'Parenting',
    kinds: ['checklist', 'guide', 'schedule', 'set', 'review'],
    audiences: ['new parents', 'newborns', 'toddlers', 'twins', 'teens'],
    sectors: [
      [
        'Babies',
        ['baby monitor', 'stroller', 'baby carrier', 'car seat', 'baby food', 'sleep training'],
      ],
      [
        'School age',
        [
          'lunch box',
          'homework help',
          'school bag',
          'screen time',
          'birthday party',
          'chore chart',
        ],
      ],
      [
        'Pregnancy',
        [
          'pregnancy pillow',
          'prenatal vitamins',
          'birth plan',
          'maternity leave',
          'morning sickness',
          'due date',
        ],
      ],
    ],
  },
  {
    name: 'Marketing',
    kinds: ['strategy', 'template', 'tool', 'checklist', 'agency'],
    audiences: ['small business', 'startups', 'shops', 'nonprofits', 'freelancers'],
    sectors: [
      [
        'SEO',
        [
          'keyword research',
          'link building',
          'site audit',
          'local seo',
          'meta description',
          'search ranking',
        ],
      ],
      [
        'Email',
        [
          'email newsletter',
          'subject lines',
          'email automation',
          'welcome email',
          'email list',
          'drip campaign',
        ],
      ],
      [
        'Social media',
        [
          'content calendar',
          'video ads',
          'influencer outreach',
          'hashtag research',
          'social media report',
          'brand voice',
        ],
      ],
    ],
  },
  {
    name: 'Manufacturing',
    kinds: ['supplier', 'machine', 'cost', 'standard', 'process'],
    audiences: ['small batch', 'food plants', 'aerospace', 'startups', 'workshops'],
    sectors: [
      [
        'Machining',
        [
          'cnc milling',
          'lathe tools',
          'laser cutting',
          'sheet metal',
          'injection moulding',
          'tool steel',
        ],
      ],
      [
        'Packaging',
        [
          'shrink wrap',
          'cardboard boxes',
          'glass bottles',
          'label printer',
          'pallet wrap',
          'vacuum packaging',
        ],
      ],
      [
        'Safety',
        [
          'safety boots',
          'ear protection',
          'lockout tagout',
          'fire extinguisher',
          'safety training',
          'dust mask',
        ],
      ],
    ],
  },
  {
    name: 'Construction',
    kinds: ['cost', 'permit', 'contractor', 'plans', 'materials'],
    audiences: ['small homes', 'garages', 'beginners', 'builders', 'offices'],
    sectors: [
      [
        'Roofing',
        ['metal roof', 'roof repair', 'gutter guards', 'roof shingles', 'flat roof', 'skylight'],
      ],
      [
        'Plumbing',
        [
          'water heater',
          'leaking tap',
          'sump pump',
          'drain cleaning',
          'shower valve',
          'pipe insulation',
        ],
      ],
      [
        'Flooring',
        [
          'vinyl plank',
          'hardwood floor',
          'tile grout',
          'carpet removal',
          'heated floor',
          'laminate floor',
        ],
      ],
    ],
  },
  {
    name: 'Energy',
    kinds: ['installation', 'cost', 'comparison', 'grant', 'size'],
    audiences: ['homes', 'farms', 'renters', 'offices', 'caravans'],
    sectors: [
      [
        'Solar',
        [
          'solar panels',
          'solar battery',
          'solar inverter',
          'solar shingles',
          'portable solar',
          'solar farm',
        ],
      ],
      [
        'Heating',
        [
          'heat pump',
          'wood stove',
          'gas boiler',
          'radiant heating',
          'smart radiator',
          'pellet stove',
        ],
      ],
      [
        'Saving',
        [
          'loft insulation',
          'double glazing',
          'energy audit',
          'draught excluder',
          'led lighting',
          'smart meter',
        ],
      ],
    ],
  },
  {
    name: 'Arts & Crafts',
    kinds: ['pattern', 'kit', 'tutorial', 'supplies', 'class'],
    audiences: ['left handers', 'beginners', 'kids', 'adults', 'gifts'],
    sectors: [
      [
        'Sewing',
        [
          'sewing machine',
          'quilt',
          'dress pattern',
          'embroidery hoop',
          'fabric scissors',
          'upholstery',
        ],
      ],
      [
        'Painting',
        ['acrylic paint', 'watercolour', 'paint brushes', 'easel', 'oil painting', 'canvas'],
      ],
      [
        'Woodwork',
        [
          'wood lathe',
          'router table',
          'wood stain',
          'picnic table plans',
          'hand plane',
          'dovetail',
        ],
      ],
    ],
  },
  {
    name: 'Music',
    kinds: ['lessons', 'chords', 'brand', 'setup', 'price'],
    audiences: ['left handers', 'beginners', 'kids', 'adults', 'studios'],
    sectors: [
      [
        'Guitar',
        [
          'acoustic guitar',
          'guitar strings',
          'guitar amp',
          'bass guitar',
          'guitar pedal',
          'ukulele',
        ],
      ],
      [
        'Piano',
        [
          'digital piano',
          'piano tuning',
          'piano bench',
          'sheet music',
          'piano scales',
          'keyboard stand',
        ],
      ],
      [
        'Recording',
        [
          'studio microphone',
          'audio interface',
          'headphones',
          'podcast setup',
          'midi controller',
          'acoustic panels',
        ],
      ],
    ],
  },
  {
    name: 'Gaming',
    kinds: ['guide', 'build', 'setup', 'review', 'tips'],
    audiences: ['beginners', 'kids', 'streamers', 'couples', 'families'],
    sectors: [
      [
        'Consoles',
        [
          'game controller',
          'console stand',
          'racing wheel',
          'retro console',
          'gaming headset',
          'handheld console',
        ],
      ],
      [
        'Board games',
        ['board games', 'chess set', 'card sleeves', 'dice set', 'puzzle table', 'strategy games'],
      ],
      [
        'PC gaming',
        [
          'gaming chair',
          'graphics card',
          'gaming monitor',
          'mechanical keyboard',
          'gaming mouse',
          'pc case',
        ],
      ],
    ],
  },
  {
    name: 'Weddings',
    kinds: ['ideas', 'checklist', 'cost', 'package', 'timeline'],
    audiences: ['small weddings', 'guests', 'couples', 'gardens', 'beaches'],
    sectors: [
      [
        'Venues',
        [
          'barn wedding',
          'beach wedding',
          'wedding marquee',
          'garden wedding',
          'castle wedding',
          'city wedding',
        ],
      ],
      [
        'Attire',
        [
          'wedding dress',
          'groom suit',
          'bridesmaid dress',
          'wedding veil',
          'wedding shoes',
          'cufflinks',
        ],
      ],
      [
        'Services',
        [
          'wedding photographer',
          'wedding cake',
          'wedding band',
          'wedding planner',
          'wedding flowers',
          'photo booth',
        ],
      ],
    ],
  },
  {
    name: 'Jobs & Careers',
    kinds: ['template', 'salary', 'course', 'checklist', 'tips'],
    audiences: ['remote work', 'career changers', 'graduates', 'nurses', 'managers'],
    sectors: [
      [
        'Applications',
        [
          'cover letter',
          'resume',
          'reference letter',
          'job interview',
          'portfolio',
          'thank you note',
        ],
      ],
      [
        'Professions',
        ['nurse', 'electrician', 'data analyst', 'truck driver', 'teacher', 'graphic designer'],
      ],
      [
        'Workplace',
        [
          'performance review',
          'remote work',
          'team building',
          'resignation letter',
          'pay rise',
          'exit interview',
        ],
      ],
    ],
  },
]
