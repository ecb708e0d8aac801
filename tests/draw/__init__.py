"""Tests of the drawings: geometry measured on values, markup read as XML."""
