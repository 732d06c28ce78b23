-- Who is in charge of an action, as a person with an account; `pic` stays what the plan's document says in words.
alter table plan.action add column pic_person_id uuid;
create index action_pic_person on plan.action (agency_id, unit_id, pic_person_id) where pic_person_id is not null;
