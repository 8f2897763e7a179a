#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMainWindow>
#include <memory>

class QThread;

namespace doorstep {

class Register;

// The window over one open register: wires the pages and nothing else.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(std::unique_ptr<Register> registry, QWidget* parent = nullptr);
    ~MainWindow() override;

private:
    void checkIntegrity();

    std::unique_ptr<Register> m_register;
    std::unique_ptr<QThread> m_check;
};

} // namespace doorstep
