create schema plan;

-- An uploaded document and what was read from it. `header` and each row's `printed` stay as read; a person's corrections stand beside them.
create table plan.import (
  agency_id uuid not null,
  unit_id uuid not null,
  import_id uuid not null,
  file_name text not null,
  file_hash text not null,
  byte_size bigint not null,
  state text not null check (state in ('draft', 'saved', 'discarded')),
  title text not null,
  document_year integer,
  year integer not null check (year between 2000 and 2100),
  header jsonb not null,
  plan_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, import_id),
  unique (agency_id, unit_id, import_id),
  foreign key (agency_id, unit_id) references organization.unit
);
create index import_unit on plan.import (agency_id, unit_id, created_at desc);

create table plan.import_row (
  agency_id uuid not null,
  unit_id uuid not null,
  import_id uuid not null,
  row_id uuid not null,
  position integer not null,
  cells jsonb not null,
  printed jsonb not null,
  schedule jsonb not null,
  confidence real not null,
  findings jsonb not null,
  source jsonb not null,
  state text not null check (state in ('read', 'accepted', 'corrected', 'dropped')),
  version integer not null default 1,
  primary key (agency_id, import_id, row_id),
  foreign key (agency_id, unit_id, import_id) references plan.import (agency_id, unit_id, import_id) on delete cascade
);
create index import_row_position on plan.import_row (agency_id, import_id, position);

-- The document as lines, so that the review can show any place beside its row without opening the file again.
create table plan.import_line (
  agency_id uuid not null,
  unit_id uuid not null,
  import_id uuid not null,
  chunk integer not null,
  lines text[] not null,
  primary key (agency_id, import_id, chunk),
  foreign key (agency_id, unit_id, import_id) references plan.import (agency_id, unit_id, import_id) on delete cascade
);

create table plan.plan (
  agency_id uuid not null,
  unit_id uuid not null,
  plan_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  title text not null,
  state text not null check (state in ('draft', 'proposed', 'returned', 'approved')),
  header jsonb not null,
  import_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, plan_id),
  unique (agency_id, unit_id, plan_id),
  foreign key (agency_id, unit_id) references organization.unit,
  foreign key (agency_id, unit_id, import_id) references plan.import (agency_id, unit_id, import_id)
);
create index plan_unit on plan.plan (agency_id, unit_id, year desc, created_at desc);

create table plan.action (
  agency_id uuid not null,
  unit_id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  position integer not null,
  area text check (area in ('I', 'II', 'III', 'IV', 'V', 'VI')),
  component_no integer,
  component text,
  indicator text,
  action text,
  evidence text,
  evidence_items text[] not null default '{}',
  target text,
  schedule jsonb not null,
  output text,
  output_count integer,
  output_unit text,
  pic text,
  question text,
  primary key (agency_id, action_id),
  unique (agency_id, unit_id, action_id),
  foreign key (agency_id, unit_id, plan_id) references plan.plan (agency_id, unit_id, plan_id)
);
create index action_plan on plan.action (agency_id, plan_id, position);

create table plan.obligation (
  agency_id uuid not null,
  unit_id uuid not null,
  plan_id uuid not null,
  action_id uuid not null,
  obligation_id uuid not null,
  key text not null,
  first_month text not null check (first_month ~ '^\d{4}-\d{2}$'),
  last_month text not null check (last_month ~ '^\d{4}-\d{2}$'),
  due_date date not null,
  expected_count integer not null default 1 check (expected_count > 0),
  expected_documents text[] not null default '{}',
  label text,
  done_at timestamptz,
  done_by uuid,
  done_note text,
  primary key (agency_id, obligation_id),
  unique (agency_id, unit_id, obligation_id),
  unique (agency_id, action_id, key),
  foreign key (agency_id, unit_id, plan_id) references plan.plan (agency_id, unit_id, plan_id),
  foreign key (agency_id, unit_id, action_id) references plan.action (agency_id, unit_id, action_id)
);
create index obligation_due on plan.obligation (agency_id, unit_id, due_date) include (done_at);
create index obligation_plan on plan.obligation (agency_id, plan_id, due_date);

-- What happened to an obligation, in order; the columns done_* above are its last word, kept for lists.
create table plan.obligation_event (
  agency_id uuid not null,
  unit_id uuid not null,
  obligation_id uuid not null,
  -- The order in which things happened; times may be equal.
  event_no bigint generated always as identity,
  kind text not null check (kind in ('done', 'noted', 'reopened')),
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (agency_id, event_no),
  foreign key (agency_id, unit_id, obligation_id) references plan.obligation (agency_id, unit_id, obligation_id)
);
create index obligation_event_obligation on plan.obligation_event (agency_id, obligation_id, event_no);

alter table plan.import enable row level security;
alter table plan.import force row level security;
create policy import_scope on plan.import
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

alter table plan.import_row enable row level security;
alter table plan.import_row force row level security;
create policy import_row_scope on plan.import_row
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

alter table plan.import_line enable row level security;
alter table plan.import_line force row level security;
create policy import_line_scope on plan.import_line
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

alter table plan.plan enable row level security;
alter table plan.plan force row level security;
create policy plan_scope on plan.plan
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

alter table plan.action enable row level security;
alter table plan.action force row level security;
create policy action_scope on plan.action
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

alter table plan.obligation enable row level security;
alter table plan.obligation force row level security;
create policy obligation_scope on plan.obligation
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

alter table plan.obligation_event enable row level security;
alter table plan.obligation_event force row level security;
create policy obligation_event_scope on plan.obligation_event
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

grant usage on schema plan to zona_app;
grant select, insert, update on all tables in schema plan to zona_app;
-- The log of an obligation is written once and read: never changed.
revoke update on plan.obligation_event from zona_app;
grant delete on plan.import_row, plan.import_line to zona_app;
