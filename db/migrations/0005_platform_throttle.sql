-- Tries to sign in, counted for all copies of the program together. Keys are hashes: no personal data stands here.
create table platform.throttle (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index throttle_expire on platform.throttle (expire);
grant select, insert, update, delete on platform.throttle to zona_app;
