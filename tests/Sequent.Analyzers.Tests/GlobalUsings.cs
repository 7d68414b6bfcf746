global using Sequent.Definitions;
