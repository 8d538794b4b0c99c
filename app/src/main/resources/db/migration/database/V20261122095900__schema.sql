-- The application works with rows and owns nothing.
grant usage on schema besa to ${application};
