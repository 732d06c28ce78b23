create schema organization;

create table organization.agency (
  agency_id uuid primary key,
  name text not null check (length(name) between 1 and 300),
  created_at timestamptz not null default now()
);

create table organization.unit (
  agency_id uuid not null references organization.agency,
  unit_id uuid not null,
  parent_unit_id uuid,
  name text not null check (length(name) between 1 and 300),
  time_zone text not null,
  created_at timestamptz not null default now(),
  primary key (agency_id, unit_id),
  foreign key (agency_id, parent_unit_id) references organization.unit
);

-- In a policy the functions stand inside `(select …)`: so they are asked once a query, not once a row.
alter table organization.agency enable row level security;
alter table organization.agency force row level security;
create policy agency_scope on organization.agency
  using (agency_id = (select platform.current_agency_id()));

alter table organization.unit enable row level security;
alter table organization.unit force row level security;
create policy unit_scope on organization.unit
  using (agency_id = (select platform.current_agency_id()) and unit_id = any ((select platform.current_unit_ids())::uuid[]));

grant usage on schema organization to zona_app;
grant select, insert, update on organization.agency, organization.unit to zona_app;
